import type { CalendarChange, CalendarDay, CalendarMove, CalendarYear } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

export const dayMessages: MessagesFor<CalendarDay, 'reason'> = {
  name: '工作日历',
  fields: { date: '日期', year: '年度', kind: '类型', name: '名称', notice: '文号', reason: '更改原因' },
};

export const yearMessages: MessagesFor<CalendarYear, 'reason'> = {
  name: '日历年度',
  fields: { year: '年度', notice: '通知文号', publishedOn: '发布日期', source: '通知名称或来源', confirmed: '已确认', confirmedAt: '确认时间', confirmedBy: '确认人', days: '登记天数', workingDays: '工作日（天）', reason: '撤销原因' },
};

export const changeMessages: MessagesFor<CalendarChange> = {
  name: '日历变更记录',
  fields: { at: '时间', actorName: '人员', summary: '变更', reason: '原因', moved: '受影响（项）' },
};

export const moveMessages: MessagesFor<CalendarMove> = {
  name: '日历变更影响',
  fields: { changeId: '变更', objectType: '对象类别', objectId: '对象', label: '对象', what: '内容', from: '变更前', to: '变更后' },
};
