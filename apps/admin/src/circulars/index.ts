import type { CircularDraft, CircularLine } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<CircularLine> = {
  name: '督查通报',
  fields: {
    number: '文号',
    title: '标题',
    from: '起始日期',
    to: '截止日期',
    publishedAt: '印发时间',
    publishedBy: '印发人',
    correctsNumber: '更正对象',
    correctedByNumber: '已由更正',
    demo: '演示数据',
    onTime: '准点率',
    orders: '督办办结率',
    overdue: '逾期未完成',
  },
};

const draftMessages: MessagesFor<CircularDraft> = {
  name: '督查通报草稿',
  fields: {
    from: '起始日期',
    to: '截止日期',
    demands: '工作要求',
    correctsId: '被更正的通报',
    correctsNumber: '更正对象',
    reason: '更正原因',
    draftedAt: '起草时间',
    draftedBy: '起草人',
  },
};

export const circulars = defineResource({
  name: 'circulars',
  access: { list: 'circular.read', show: 'circular.read' },
  messages,
  list: lazyPage(() => import('./CircularList'), 'CircularList'),
  show: lazyPage(() => import('./CircularShow'), 'CircularShow'),
  recordRepresentation: 'number',
});

export const circularDrafts = defineResource({
  name: 'circular-drafts',
  access: { show: 'circular.publish' },
  messages: draftMessages,
  show: lazyPage(() => import('./CircularDraftShow'), 'CircularDraftShow'),
});
