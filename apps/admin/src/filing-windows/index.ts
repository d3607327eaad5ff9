import type { FilingWindow } from '@portfolio/contracts';
import { defineResource, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<FilingWindow> = {
  name: '填报窗口',
  fields: {
    kind: '填报周期',
    period: '填报期',
    label: '填报期',
    startsOn: '起',
    endsOn: '止',
    opensOn: '开放日期',
    dueOn: '截止日期',
    state: '状态',
    reason: '理由',
    calendarConfirmed: '节假日已公布',
    expected: '预计应填',
    due: '应填',
    inTime: '按时',
    late: '迟报',
    missing: '未报',
  },
};

export const filingWindows = defineResource({
  name: 'filing-windows',
  access: { list: 'filing.read' },
  messages,
  list: lazyPage(() => import('./FilingWindowList'), 'FilingWindowList'),
});
