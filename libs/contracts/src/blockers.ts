import type { DocumentBlock } from './documents';

/** 要素保障问题 (domain: Blocker; plan chapter 9 section 2: 要素保障). */
export const BLOCKER_TYPES = ['land', 'funding', 'approval', 'demolition', 'energy', 'environment', 'pipeline', 'other'] as const;
export type BlockerType = (typeof BLOCKER_TYPES)[number];
export const BLOCKER_TYPE_LABELS: Record<BlockerType, string> = {
  land: '用地',
  funding: '资金',
  approval: '审批',
  demolition: '征拆',
  energy: '能耗',
  environment: '环评',
  pipeline: '管线迁改',
  other: '其他',
};

/** Who has to get together to solve it; only `district` is fit for a 专题调度会. */
export const BLOCKER_LEVELS = ['unit', 'between_units', 'district', 'above'] as const;
export type BlockerLevel = (typeof BLOCKER_LEVELS)[number];
export const BLOCKER_LEVEL_LABELS: Record<BlockerLevel, string> = {
  unit: '单位可解决',
  between_units: '部门间协调',
  district: '区级调度',
  above: '需向上争取',
};

/** `raised` waits for the unit that must fix it; `working` once it has taken it on; `fixed` waits for 销号 by the one who raised it. */
export const BLOCKER_STATES = ['raised', 'working', 'asked_back', 'fixed', 'closed', 'withdrawn'] as const;
export type BlockerState = (typeof BLOCKER_STATES)[number];
export const BLOCKER_STATE_LABELS: Record<BlockerState, string> = {
  raised: '待认领',
  working: '办理中',
  asked_back: '退问，待补充',
  fixed: '已办结，待销号',
  closed: '已销号',
  withdrawn: '已撤回',
};
export const OPEN_BLOCKER_STATES: readonly BlockerState[] = ['raised', 'working', 'asked_back', 'fixed'];

export const BLOCKER_ACTIONS = ['raise', 'edit', 'take_on', 'ask_back', 'answer', 'progress', 'fix', 'accept', 'reject', 'move_deadline', 'escalate', 'de_escalate', 'hand_over', 'withdraw', 'reopen', 'go_over'] as const;
export type BlockerAction = (typeof BLOCKER_ACTIONS)[number];
/** What a person does with one that is there; it goes over to another project by an approved adjustment. */
export type PersonsBlockerAction = Exclude<BlockerAction, 'raise' | 'go_over'>;
export const BLOCKER_ACTION_LABELS: Record<BlockerAction, string> = {
  raise: '提出',
  edit: '修改',
  take_on: '认领',
  ask_back: '退问',
  answer: '补充说明',
  progress: '反馈进展',
  fix: '报办结',
  accept: '销号',
  reject: '不予销号',
  move_deadline: '调整时限',
  escalate: '提请专题调度',
  de_escalate: '移出调度',
  hand_over: '转办',
  withdraw: '撤回',
  reopen: '重新打开',
  go_over: '随项目并入',
};

/** Waiting for the unit that must fix it; the ladder climbs for these. */
export const FIXING_BLOCKER_STATES: readonly BlockerState[] = ['raised', 'working'];
/** Not ended and not fixed: past the deadline it is overdue. */
export const UNFIXED_BLOCKER_STATES: readonly BlockerState[] = ['raised', 'working', 'asked_back'];

/** One step of a blocker's story; never changed afterwards. */
export interface BlockerStep {
  id: string;
  at: string;
  actor: string;
  departmentName: string | null;
  action: BlockerAction;
  text: string | null;
  from: BlockerState | null;
  to: BlockerState;
}

export interface Blocker {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  /** The milestone it holds up, where one is named. */
  milestoneId: string | null;
  milestoneName: string | null;
  type: BlockerType;
  level: BlockerLevel;
  title: string;
  description: string;
  raisedByDepartmentId: string | null;
  raisedByDepartmentName: string | null;
  raisedBy: string;
  raisedOn: string;
  /** The unit that must fix it. */
  departmentId: string;
  departmentName: string;
  deadline: string;
  /** The first deadline, kept for ever: a date moved never hides a delay. */
  firstDeadline: string;
  state: BlockerState;
  /** Calendar days against the deadline in force, counted until it was fixed; null when at an end. */
  daysLate: number | null;
  /** The same in working days. */
  workingDaysLate: number | null;
  /** Working days against the first deadline. */
  firstWorkingDaysLate: number | null;
  /** False where no notice covers a day that the count depends on (节假日未公布). */
  calendarConfirmed: boolean;
  fixedOn: string | null;
  closedOn: string | null;
  /** On the list of the next 专题调度会, since when and why. */
  escalatedOn: string | null;
  escalationReason: string | null;
  /** What the user may do with it now. */
  actions: BlockerAction[];
  demo: boolean;
  version: number;
}

export interface BlockerDetail extends Blocker {
  steps: BlockerStep[];
}

/** 问题办结率 = 销号 ÷ 应销号: of those whose first deadline lies in the period (taken-back ones left out), those closed by its end. `open` and `overdue` are of today. */
export interface BlockerFigures {
  key: string;
  label: string;
  open: number;
  overdue: number;
  due: number;
  closed: number;
}

export interface BlockerStatistics {
  from: string;
  to: string;
  byType: BlockerFigures[];
  /** By the unit that must fix it. */
  byDepartment: BlockerFigures[];
  total: BlockerFigures;
}

/** 专题调度会: what is on its list, longest overdue first. */
export interface CoordinationAgenda {
  asOf: string;
  /** Who calls the meeting, for example 玉泉区督查室. */
  convener: string;
  title: string;
  /** As it is printed: the page and the DOCX show the same. */
  blocks: DocumentBlock[];
  items: (Blocker & { lastProgress: string | null })[];
}
