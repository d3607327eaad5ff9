import type { HonestyRecord } from '@portfolio/contracts';
import { defineResource, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<HonestyRecord, 'note'> = {
  name: '诚信疑点',
  fields: {
    code: '校验项',
    text: '疑点',
    question: '询问',
    field: '栏目',
    values: '依据',
    projectId: '项目',
    projectName: '项目',
    departmentId: '填报单位',
    departmentName: '填报单位',
    filingId: '填报',
    foundAt: '发现时间',
    origin: '来源',
    answer: '单位说明',
    answeredBy: '说明人',
    decision: '认定',
    decidedBy: '认定人',
    decidedAt: '认定时间',
    decisionNote: '认定依据',
    note: '认定依据',
    demo: '演示数据',
  },
};

export const honestyFindings = defineResource({
  name: 'honesty-findings',
  access: { list: 'filing.read' },
  messages,
  list: lazyPage(() => import('./HonestyFindingList'), 'HonestyFindingList'),
});
