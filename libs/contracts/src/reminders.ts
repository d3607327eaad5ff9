import type { Channel, ChannelStatus } from './channels';

/** Rungs of the ladder, in working days from the baseline date (domain: reminder ladder). This release climbs the first four. */
export const RUNGS = ['-3', '0', '+1', '+3'] as const;
export type Rung = (typeof RUNGS)[number];
export const RUNG_LABELS: Record<Rung, string> = { '-3': '到期前 3 个工作日', '0': '当日到期', '+1': '逾期 1 个工作日', '+3': '逾期 3 个工作日' };

export const REMINDER_STATES = ['queued', 'sent', 'opened', 'signed', 'skipped', 'failed'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];
export const REMINDER_STATE_LABELS: Record<ReminderState, string> = {
  queued: '待发送',
  sent: '已送达',
  opened: '已阅',
  signed: '已签收',
  skipped: '未发送',
  failed: '发送失败',
};

export interface Reminder {
  id: string;
  milestoneId: string;
  milestoneName: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  baselineNumber: number;
  baselineDate: string;
  rung: Rung;
  recipientId: string | null;
  recipientName: string | null;
  channel: Channel;
  state: ReminderState;
  /** Why it was skipped or failed, in Chinese. */
  reason: string | null;
  /** Days late on the day the reminder was made; negative before the date. */
  daysLate: number;
  runDate: string;
  createdAt: string;
  sentAt: string | null;
  openedAt: string | null;
  signedAt: string | null;
  /** Mail may have gone out twice: the worker died between sending and marking. */
  possiblyRepeated: boolean;
  /** The milestone is demo data. */
  demo: boolean;
}

/** One run of a scheduled job: the proof that the scheduler ran. */
export interface Heartbeat {
  id: string;
  job: ScheduledJob;
  startedAt: string;
  finishedAt: string | null;
  asOf: string;
  trigger: 'schedule' | 'manual' | 'cli';
  due: number;
  created: number;
  sent: number;
  failed: number;
  skipped: number;
  error: string | null;
}
export const SCHEDULED_JOBS = ['reminders:run', 'reminders:sweep', 'lights:refresh', 'summary:publish', 'orders:check'] as const;
export type ScheduledJob = (typeof SCHEDULED_JOBS)[number];
export const SCHEDULED_JOB_LABELS: Record<ScheduledJob, string> = {
  'reminders:run': '到期提醒扫描',
  'reminders:sweep': '待发提醒补发',
  'lights:refresh': '亮灯重算',
  'summary:publish': '周报发布',
  'orders:check': '督办单销号核对',
};

export interface SchedulerStatus {
  healthy: boolean;
  jobs: { job: ScheduledJob; lastStartedAt: string | null; lastFinishedAt: string | null; expectedBy: string; healthy: boolean; message: string }[];
  mail: { configured: boolean; message: string };
  queue: { reachable: boolean; message: string };
}

export interface HeartbeatStatus extends SchedulerStatus {
  channels: ChannelStatus[];
}
