import type { Reminder } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<Reminder, 'cause' | 'forecastDate'> = {
  name: '到期提醒',
  fields: {
    subjectType: '事项类别',
    subjectId: '事项',
    subjectTitle: '事项名称',
    dueDate: '到期日期',
    milestoneId: '节点',
    milestoneName: '节点名称',
    projectId: '项目',
    projectCode: '项目编号',
    projectName: '项目名称',
    baselineNumber: '基线',
    baselineDate: '计划日期', firstBaselineDate: '首版基线日期',
    rung: '提醒级别',
    recipientId: '收件人',
    recipientName: '收件人姓名',
    onBehalfOfName: '代',
    channel: '渠道',
    state: '状态',
    receipts: '各渠道送达情况',
    reason: '说明',
    skipCode: '未发送原因',
    remark: '备注',
    asksSignature: '须签收',
    asksAnswer: '须答复',
    answer: '答复',
    cause: '未完成原因',
    forecastDate: '预计完成日期',
    daysLate: '逾期天数',
    workingDaysLate: '逾期工作日',
    runDate: '扫描日期',
    createdAt: '生成时间',
    sentAt: '送达时间',
    openedAt: '阅读时间',
    signedAt: '签收时间',
    possiblyRepeated: '可能重复',
    demo: '演示数据',
  },
};

export const reminders = defineResource({
  name: 'reminders',
  access: { list: 'reminder.own' },
  messages,
  list: lazyPage(() => import('./ReminderList'), 'ReminderList'),
});
