import type { RulePack } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

/** `fromDate` and `version` belong to the activation. */
const messages: MessagesFor<RulePack, 'fromDate'> = {
  name: '亮灯规则',
  fields: {
    code: '规则系列',
    number: '版次',
    name: '规则名称',
    source: '依据',
    preset: '系统预置',
    basedOn: '参照的规则',
    rules: '评判指标',
    note: '说明',
    state: '状态',
    activeFrom: '执行日期',
    fromDate: '执行日期',
    createdAt: '保存时间',
    createdBy: '保存人',
  },
};

export const rulePacks = defineResource({
  name: 'rule-packs',
  access: { list: 'rule_pack.read', show: 'rule_pack.read' },
  messages,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./RulePackList'), 'RulePackList'),
  show: lazyPage(() => import('./RulePackShow'), 'RulePackShow'),
});
