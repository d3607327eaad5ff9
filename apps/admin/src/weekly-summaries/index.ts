import type { WeeklySummary } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<WeeklySummary> = {
  name: '周报',
  fields: {
    week: '周次',
    issue: '期号',
    title: '标题',
    cutOff: '数据截止',
    publishedAt: '发布时间',
    publishedBy: '发布人',
    rulePack: '规则包',
    sha256: '校验值',
    figures: '数字',
    previousWeek: '上一周',
    previousFigures: '上一周数字',
    overdue: '滞后项目',
    reached: '本周进展',
    upcoming: '近期节点',
    calendarConfirmed: '节假日安排已公布',
    demo: '演示数据',
  },
};

export const weeklySummaries = defineResource({
  name: 'weekly-summaries',
  access: { list: 'summary.read', show: 'summary.read' },
  messages,
  list: lazyPage(() => import('./WeeklySummaryList'), 'WeeklySummaryList'),
  show: lazyPage(() => import('./WeeklySummaryShow'), 'WeeklySummaryShow'),
  recordRepresentation: 'title',
});
