import type { Heartbeat } from '@portfolio/contracts';
import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import type { MessagesFor } from '../app/defineResource';

const messages: MessagesFor<Heartbeat> = {
  name: '调度心跳',
  fields: {
    job: '任务',
    startedAt: '开始时间',
    finishedAt: '结束时间',
    asOf: '业务日期',
    trigger: '触发',
    due: '应办',
    created: '新增',
    sent: '送达',
    failed: '失败',
    skipped: '不发送',
    error: '错误',
  },
};

export const heartbeats = defineResource({
  name: 'heartbeats',
  access: { list: 'heartbeat.read' },
  messages,
  list: lazyPage(() => import('./HeartbeatList'), 'HeartbeatList'),
});
