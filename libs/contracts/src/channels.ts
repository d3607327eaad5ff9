/** Channels that reach one person. The inbox is always on. */
export const PERSONAL_CHANNELS = ['inbox', 'email'] as const;
export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number];

/** Channels that reach a unit's chat group through a group robot. */
export const ROBOT_CHANNELS = ['dingtalk', 'wecom'] as const;
export type RobotChannel = (typeof ROBOT_CHANNELS)[number];

export const CHANNELS = [...PERSONAL_CHANNELS, ...ROBOT_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];
export const CHANNEL_LABELS: Record<Channel, string> = { inbox: '站内提醒', email: '电子邮件', dingtalk: '钉钉群机器人', wecom: '企业微信群机器人' };

/** What a person has chosen for the own reminders. */
export interface ChannelPreference {
  userId: string;
  /** Mail also before the date and on it; from the first day late on mail is official and always sent. */
  email: boolean;
  /** Where mail goes; null: none is registered. */
  address: string | null;
  version: number;
}

/** 群机器人: posts the digest of a unit into that unit's chat group. Its address and secret are never shown again. */
export interface Robot {
  id: string;
  name: string;
  channel: RobotChannel;
  departmentId: string;
  departmentName: string;
  /** Host and last characters of the address, enough to tell robots apart. */
  addressHint: string;
  hasSecret: boolean;
  active: boolean;
  createdAt: string;
  version: number;
}

/** What came of a test message, in Chinese. */
export interface RobotTest {
  delivered: boolean;
  message: string;
}

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'dead', 'skipped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export const DELIVERY_STATE_LABELS: Record<DeliveryState, string> = {
  queued: '待发送',
  sending: '发送中',
  sent: '已发出',
  dead: '已停发',
  skipped: '未发送',
};

/** One digest on its way to one recipient on one channel. */
export interface Delivery {
  id: string;
  channel: Channel;
  recipientName: string | null;
  runDate: string;
  /** Reminders it carries. */
  reminders: number;
  state: DeliveryState;
  attempts: number;
  /** Why the last attempt failed, in Chinese. */
  reason: string | null;
  /** It may have arrived twice, or have arrived although it counts as not sent. */
  possiblyRepeated: boolean;
  createdAt: string;
  nextAttemptAt: string | null;
  sentAt: string | null;
}

/** How a channel has done lately; `degraded` when it failed within 24 hours or has dead letters. */
export interface ChannelStatus {
  channel: Channel;
  state: 'ok' | 'degraded' | 'unconfigured';
  message: string;
  sent24h: number;
  failed24h: number;
  sent7d: number;
  failed7d: number;
  dead: number;
  lastError: string | null;
  lastErrorAt: string | null;
}

/** 日历订阅: open milestones as an iCalendar address for a calendar program. */
export interface CalendarFeed {
  id: string;
  kind: 'person' | 'department';
  departmentName: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}

/** A new feed with its address, which is told once. */
export interface NewCalendarFeed extends CalendarFeed {
  url: string;
}
