import type { FilingCadenceLine } from '@portfolio/contracts';
import { defineResource, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<FilingCadenceLine> = {
  name: '填报周期',
  fields: {
    projectId: '项目',
    projectCode: '项目编号',
    projectName: '项目名称',
    kind: '填报周期',
    source: '来源',
    reason: '理由',
    lifecycle: '项目阶段',
    departmentId: '牵头单位',
    departmentName: '牵头单位',
    demo: '演示数据',
  },
};

export const filingCadences = defineResource({
  name: 'filing-cadences',
  access: { list: 'filing.read' },
  messages,
  list: lazyPage(() => import('./FilingCadenceList'), 'FilingCadenceList'),
});
