import type { Delivery } from '@portfolio/contracts';
import { defineResource, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<Delivery> = {
  name: '投递情况',
  fields: {
    channel: '通道',
    recipientName: '收件人',
    runDate: '提醒日期',
    reminders: '提醒（条）',
    state: '状态',
    attempts: '已试（次）',
    reason: '原因',
    possiblyRepeated: '可能重复',
    createdAt: '产生时间',
    nextAttemptAt: '下次重试',
    sentAt: '发出时间',
  },
};

export const deliveries = defineResource({
  name: 'deliveries',
  access: { list: 'delivery.read' },
  messages,
  list: lazyPage(() => import('./DeliveryList'), 'DeliveryList'),
});
