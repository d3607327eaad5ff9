import type { Channel, ChannelStatus } from './channels';
import type { Rung, SubjectType } from './ladders';

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

/** Why a rung or a recipient was passed over. */
export const SKIP_CODES = ['no_recipient', 'absent', 'no_address', 'held', 'suspended', 'withdrawn', 'expired'] as const;
export type SkipCode = (typeof SKIP_CODES)[number];
export const SKIP_CODE_LABELS: Record<SkipCode, string> = {
  no_recipient: '没有收件人',
  absent: '收件人不在岗且没有代理人',
  no_address: '没有登记接收地址',
  held: '已答复，暂缓提醒',
  suspended: '项目暂缓',
  withdrawn: '项目退出',
  expired: '逾期未能发出',
};

/** What became of a reminder on one channel. */
export interface ChannelReceipt {
  channel: Channel;
  state: ReminderState;
  reason: string | null;
  sentAt: string | null;
  openedAt: string | null;
  signedAt: string | null;
}

/** One rung of the ladder for one subject, one recipient, one channel. */
export interface Reminder {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  /** What is due, as it was called on the day of the reminder: the milestone, the form or the order. */
  subjectTitle: string;
  /** The day it is due; a milestone's is its baseline date. */
  dueDate: string;
  /** Null for what is not a milestone. */
  milestoneId: string | null;
  milestoneName: string;
  projectId: string | null;
  projectCode: string | null;
  projectName: string | null;
  baselineNumber: number;
  baselineDate: string;
  /** Of a milestone: its date in the first baseline that had it, which no adjustment takes away. */
  firstBaselineDate: string | null;
  rung: Rung;
  recipientId: string | null;
  recipientName: string | null;
  /** The absent person in whose place the recipient was told (代). */
  onBehalfOfName: string | null;
  channel: Channel;
  state: ReminderState;
  /** Why it was skipped or failed, in Chinese. */
  reason: string | null;
  skipCode: SkipCode | null;
  /** How it came about, in Chinese: 顺延 after a day off, 补发 after a missed day. */
  remark: string | null;
  /** Stays among what must be done until it is signed for. */
  asksSignature: boolean;
  /** Asks for cause and new forecast. */
  asksAnswer: boolean;
  /** What was answered to this rung, by whomever was told. */
  answer: ReminderAnswer | null;
  /** Days late on the day the reminder was made; negative before the date. */
  daysLate: number;
  /** The same in working days; null for reminders older than the working calendar. */
  workingDaysLate: number | null;
  runDate: string;
  createdAt: string;
  sentAt: string | null;
  openedAt: string | null;
  signedAt: string | null;
  /** Mail may have gone out twice: the worker died between sending and marking. */
  possiblyRepeated: boolean;
  /** The subject is demo data. */
  demo: boolean;
  /** The same reminder on all its channels, this one included; lists give it. */
  receipts: ChannelReceipt[];
}

/** 答复: why it is late and when it will be done. It holds the next rungs for a while and changes no light. */
export interface ReminderAnswer {
  cause: string;
  forecastDate: string | null;
  answeredBy: string;
  answeredOn: string;
  /** The last day on which the next rungs are held. */
  holdsUntil: string;
}

/** Where a reminder leads: the address of its subject's page within the application. */
export function reminderPath({ subjectType, subjectId, projectId }: Pick<Reminder, 'subjectType' | 'subjectId' | 'projectId'>): string {
  if (subjectType === 'order') return `/supervision-orders/${subjectId}/show`;
  if (subjectType === 'blocker') return `/blockers/${subjectId}/show`;
  return projectId === null ? '/reminders' : `/projects/${projectId}/show`;
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
export const SCHEDULED_JOBS = ['reminders:run', 'reminders:sweep', 'lights:refresh', 'lights:sweep', 'summary:publish', 'orders:check', 'filing:nightly', 'attachments:sweep'] as const;
export type ScheduledJob = (typeof SCHEDULED_JOBS)[number];
export const SCHEDULED_JOB_LABELS: Record<ScheduledJob, string> = {
  'reminders:run': '到期提醒扫描',
  'reminders:sweep': '待发提醒补发',
  'lights:refresh': '亮灯重算',
  'lights:sweep': '亮灯补算',
  'summary:publish': '周报发布',
  'orders:check': '督办单销号核对',
  'filing:nightly': '填报窗口和诚信校验',
  'attachments:sweep': '附件查毒与清理',
};

export interface SchedulerStatus {
  healthy: boolean;
  jobs: { job: ScheduledJob; lastStartedAt: string | null; lastFinishedAt: string | null; expectedBy: string; healthy: boolean; message: string }[];
  mail: { configured: boolean; message: string };
  queue: { reachable: boolean; message: string };
}

/** Whether the scheduler is silent, for everybody: no job's figures, no business data. */
export interface SchedulerAlarm {
  healthy: boolean;
  /** Why not, in sentences; empty when all is well. */
  reasons: string[];
}

export interface HeartbeatStatus extends SchedulerStatus {
  channels: ChannelStatus[];
}
