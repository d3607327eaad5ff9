import type { DocumentBlock } from './documents';
import type { LifecycleState } from './lifecycle';
import type { LightColour, LightReason } from './lights';

/** 督办单 (domain: SupervisionOrder). The last four are ends; `discarded` never had a number. */
export const ORDER_STATES = ['drafted', 'issued', 'signed', 'replied', 'objected', 'returned', 'accepted', 'closed', 'withdrawn', 'voided', 'discarded'] as const;
export type OrderState = (typeof ORDER_STATES)[number];
export const ORDER_STATE_LABELS: Record<OrderState, string> = {
  drafted: '待下达',
  issued: '待签收',
  signed: '办理中',
  replied: '已回复，待核',
  objected: '有异议，待核',
  returned: '退回修改',
  accepted: '已认可，待销号',
  closed: '已办结',
  withdrawn: '异议成立，已撤回',
  voided: '已作废',
  discarded: '草稿已弃用',
};
/** Issued and not at an end: what the unit or 督查室 still has to do. */
export const OPEN_ORDER_STATES: readonly OrderState[] = ['issued', 'signed', 'replied', 'objected', 'returned', 'accepted'];
/** The unit must act: sign for it, or answer it. */
export const UNIT_TURN_STATES: readonly OrderState[] = ['issued', 'signed', 'returned'];

export const ORDER_ACTIONS = [
  'draft',
  'edit',
  'discard',
  'issue',
  'sign',
  'draft_reply',
  'reply',
  'object',
  'accept',
  'return',
  'uphold',
  'overrule',
  'ask_extension',
  'grant_extension',
  'refuse_extension',
  'move_deadline',
  'clear',
  'reopen_cause',
  'close',
  'void',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];
export const ORDER_ACTION_LABELS: Record<OrderAction, string> = {
  draft: '起草',
  edit: '修改草稿',
  discard: '弃用草稿',
  issue: '下达',
  sign: '签收',
  draft_reply: '拟写回复',
  reply: '回复',
  object: '提出异议',
  accept: '认可',
  return: '退回修改',
  uphold: '异议成立，撤回',
  overrule: '异议不成立，退回办理',
  ask_extension: '申请延期',
  grant_extension: '批准延期',
  refuse_extension: '不批准延期',
  move_deadline: '工作日历调整，时限顺延',
  clear: '督办事由消除',
  reopen_cause: '督办事由再次出现',
  close: '办结',
  void: '作废',
};

/** 督办单颜色 by overdue working days; shape and word go with the colour. */
export const ORDER_TIERS = ['blue', 'yellow', 'red'] as const;
export type OrderTier = (typeof ORDER_TIERS)[number];
export const ORDER_TIER_LABELS: Record<OrderTier, string> = { blue: '蓝牌 正常', yellow: '黄牌 超期 1–3 个工作日', red: '红牌 超期 4 个工作日以上' };
export const ORDER_TIER_SHAPES: Record<OrderTier, string> = { blue: '●', yellow: '▲', red: '■' };

/** Deadlines in working days that an inspector can choose; a date is possible as well. */
export const ORDER_DEADLINE_DAYS = [3, 5, 10, 15] as const;

/** What caused an order: a milestone past its date under baseline `number`, or a reason of the project's light (`id` is its code, `number` 0). */
export const ORDER_CAUSE_TYPES = ['milestone', 'light'] as const;
export type OrderCauseType = (typeof ORDER_CAUSE_TYPES)[number];
export interface OrderCause {
  type: OrderCauseType;
  id: string;
  number: number;
}
/** A cause an inspector can draft an order from, as it stands now. */
export interface OrderCauseOption extends OrderCause {
  text: string;
  colour: LightColour;
  /** The order that is open for it already. */
  orderId: string | null;
}

/** One line of evidence; `at` is when it happened (instant or date), null where it is a standing fact. */
export interface EvidenceLine {
  at: string | null;
  text: string;
  /** Given where the line is a reminder that went out, so that the document can set it in a table. */
  reminder?: { rung: string; recipient: string; asksSignature?: boolean; signedOn: string | null };
  /** Given where the line is what the ladder did on a rung for one recipient, so that it can be read rung by rung. */
  rung?: { label: string; outcome: string };
  /** Given where the line is a reminder to the unit that reached nobody: why. */
  undelivered?: string;
}
export interface EvidenceSection {
  name: string;
  lines: EvidenceLine[];
}
/** What the order rests on, frozen with it. */
export interface OrderEvidence {
  asOf: string;
  light: { colour: LightColour; rulePack: string; reasons: LightReason[] } | null;
  milestone: OrderMilestone | null;
  /** Latest first. */
  forecasts: { from: string | null; to: string | null; changedAt: string; changedBy: string }[];
  /** 提醒送达, 调整申请 …, each told by the feature that knows it. */
  sections: EvidenceSection[];
}
export interface OrderMilestone {
  id: string;
  name: string;
  baselineNumber: number;
  baselineDate: string;
  /** Date in the first baseline, kept for ever. */
  firstBaselineDate: string | null;
  forecastDate: string | null;
  daysLate: number;
  workingDaysLate: number;
  /** Working days late against the first baseline. */
  firstWorkingDaysLate: number | null;
}

export interface OrderReply {
  text: string;
  evidence: string | null;
  /** The unit's new date for the work; changes no baseline. */
  newDate: string | null;
}

export interface OrderExtension {
  id: string;
  state: 'asked' | 'granted' | 'refused' | 'lapsed';
  reason: string;
  fromDeadline: string;
  askedDeadline: string;
  grantedDeadline: string | null;
  askedAt: string;
  askedBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  words: string | null;
}

/** One step of an order's story. */
export interface OrderStep {
  id: string;
  action: OrderAction;
  from: OrderState | null;
  to: OrderState;
  at: string;
  actorName: string;
  words: string | null;
  reply: OrderReply | null;
}

/** An order as lists show it. */
export interface SupervisionOrder {
  id: string;
  /** 玉督〔2026〕1号; null while it is a draft. */
  number: string | null;
  title: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  departmentId: string | null;
  departmentName: string | null;
  /** The addressee is only proposed as the project's unit (拟定). */
  departmentProposed: boolean;
  cause: OrderCause;
  causeText: string;
  origin: 'ladder' | 'hand';
  state: OrderState;
  /** Null for drafts and what has no deadline any more. */
  tier: OrderTier | null;
  deadline: string | null;
  /** The deadline it was issued with, kept for ever. */
  firstDeadline: string | null;
  overdueWorkingDays: number;
  /** Against the first deadline. */
  firstOverdueWorkingDays: number;
  /** Working days left; negative when overdue, null where the unit need not act. */
  workingDaysLeft: number | null;
  /** False where no notice covers a day the deadline depends on (节假日未公布). */
  calendarKnown: boolean;
  extensions: number;
  extensionAsked: boolean;
  draftedAt: string;
  issuedAt: string | null;
  /** The unit's last answer, null while one is owed. */
  answeredOn: string | null;
  /** When the rule that caused it no longer held; null while it does. */
  clearedAt: string | null;
  endedAt: string | null;
  demo: boolean;
  version: number;
}

export interface SupervisionOrderDetail extends SupervisionOrder {
  requirement: string;
  /** The deadline in working days from the day of issue; null where a date was chosen. */
  deadlineDays: number | null;
  /** Of a draft: the deadline it would get if it were issued today. */
  deadlineIfIssued: string | null;
  districtName: string;
  /** Who issues it, for example 玉泉区督查室. */
  issuer: string;
  draftedBy: string;
  issuedBy: string | null;
  evidence: OrderEvidence;
  /** Its text as the DOCX has it, from the frozen evidence; null for a draft without a deadline. */
  paper: DocumentBlock[] | null;
  /** What the sources say now: receipts that came after the order was drafted. */
  receipts: EvidenceSection[];
  replyDraft: (OrderReply & { by: string; at: string }) | null;
  extensionList: OrderExtension[];
  steps: OrderStep[];
  /** What this user may do with it now. */
  actions: OrderAction[];
}

/** Numbers over the list's filter chips. */
export interface OrderCounts {
  states: Record<OrderState, number>;
  tiers: Record<OrderTier, number>;
  overdue: number;
  /** 督办办结率 n/N: closed of issued; voided and withdrawn ones left out. */
  closed: number;
  issued: number;
}

/** Per unit over a span of issue dates (oversight). */
export interface UnitOrderCounts {
  departmentId: string;
  issued: number;
  closed: number;
  open: number;
  overdue: number;
}

/** An open order or draft as the reminder ladder sees it. */
export interface OpenOrder {
  id: string;
  number: string | null;
  title: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  departmentId: string | null;
  responsibleUserId: string | null;
  patronUserId: string | null;
  deadline: string | null;
  state: OrderState;
  lifecycle: LifecycleState;
  /** The unit must sign or answer; else 督查室 must act. */
  unitsTurn: boolean;
  extensions: number;
  demo: boolean;
}

/** How a district numbers its orders: 玉督〔2026〕1号. */
export interface OrderNumbering {
  prefix: string;
  version: number;
}
