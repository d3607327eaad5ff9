import type { Milestone } from './milestones';
import type { Reminder } from './reminders';

/** 我的待办: everything somebody has to do now, by what it is. */
export const TODO_KINDS = [
  ...(['filing_returned', 'filing_due', 'filing_approve', 'filing_review', 'finding_answer', 'finding_decide', 'milestone_due', 'claim_accept'] as const),
  ...(['order_answer', 'order_issue', 'order_review', 'order_extension', 'blocker_fix', 'blocker_answer', 'blocker_accept', 'reminder_sign'] as const),
  ...(['handover_sign', 'handover_receive', 'adjustment_decide', 'exemption_decide', 'role_approve'] as const),
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];
export const TODO_LABELS: Record<TodoKind, string> = {
  filing_returned: '退回的填报',
  filing_due: '应填的进展',
  filing_approve: '待我审核的填报',
  filing_review: '待审核的填报',
  finding_answer: '待说明的疑点',
  finding_decide: '待认定的疑点',
  milestone_due: '到期的节点',
  claim_accept: '待核实的完成申报',
  order_answer: '待办的督办单',
  order_issue: '待下达的督办单',
  order_review: '待核的督办单',
  order_extension: '待批的延期',
  blocker_fix: '待解决的要素问题',
  blocker_answer: '待补充的要素问题',
  blocker_accept: '待销号的要素问题',
  reminder_sign: '待签收的提醒',
  handover_sign: '待签字的岗位移交',
  handover_receive: '待签收的岗位交接',
  adjustment_decide: '待批的调整',
  exemption_decide: '待审核的正当理由',
  role_approve: '待批准的角色',
};

/** The menu entry under which each kind is dealt with: its number stands there. */
export const TODO_PLACES: Record<TodoKind, string> = {
  filing_returned: '/filing-duties',
  filing_due: '/filing-duties',
  filing_approve: '/unit-reviews',
  filing_review: '/filing-reviews',
  finding_answer: '/honesty-findings',
  finding_decide: '/honesty-findings',
  milestone_due: '/milestones',
  claim_accept: '/milestones',
  order_answer: '/supervision-orders',
  order_issue: '/supervision-orders',
  order_review: '/supervision-orders',
  order_extension: '/supervision-orders',
  blocker_fix: '/blockers',
  blocker_answer: '/blockers',
  blocker_accept: '/blockers',
  reminder_sign: '/reminders',
  handover_sign: '/handovers',
  handover_receive: '/handovers',
  adjustment_decide: '/adjustments',
  exemption_decide: '/exemptions',
  role_approve: '/users',
};

/** One thing to do. */
export interface TodoItem {
  kind: TodoKind;
  /** Of what is to be dealt with; null for a filing that is not begun. */
  id: string | null;
  projectId: string | null;
  /** What it is about, for example the project's name. */
  title: string;
  /** What it is, in a few words. */
  detail: string;
  /** What somebody else said of it: the reviewer, who asked back. */
  words: string | null;
  dueOn: string | null;
  /** Negative when late; null without a date. */
  workingDaysLeft: number | null;
  /** A filing that is not begun: the window it is for. */
  windowId: string | null;
  /** What can be done on the spot needs the whole record. */
  milestone: Milestone | null;
  reminder: Reminder | null;
  demo: boolean;
}

/** The things of one kind: the most urgent ones, how many there are, and the list that has them all. */
export interface TodoSection {
  kind: TodoKind;
  total: number;
  list: { path: string; filter: Record<string, unknown> };
  items: TodoItem[];
}

export interface TodoList {
  today: string;
  total: number;
  /** Only kinds of which there is something. */
  sections: TodoSection[];
}

/** How much waits under each menu entry (`TODO_PLACES`); entries under which nothing waits are left out. */
export interface TodoCounts {
  total: number;
  entries: Record<string, number>;
}
