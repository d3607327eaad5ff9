import type { TodoItem, TodoKind, TodoList } from '@portfolio/contracts';
import { listLink } from '../ui/list/listLink';

/** What the one button of a line says. */
export const TODO_STEPS: Record<TodoKind, string> = {
  filing_returned: '修改',
  filing_due: '填报',
  filing_approve: '审核',
  filing_review: '审核',
  finding_answer: '说明',
  finding_decide: '认定',
  milestone_due: '查看',
  claim_accept: '查看',
  order_answer: '办理',
  order_issue: '核对下达',
  order_review: '审核',
  order_extension: '审批',
  blocker_fix: '办理',
  blocker_answer: '补充说明',
  blocker_accept: '核实销号',
  reminder_sign: '查看',
  handover_sign: '签字',
  handover_receive: '签收',
  adjustment_decide: '审批',
  exemption_decide: '审核',
  role_approve: '批准',
};

/** Before somebody else's words: 退回意见：…. */
export const TODO_WORDS: Partial<Record<TodoKind, string>> = {
  filing_returned: '退回意见',
  finding_answer: '请说明',
  finding_decide: '单位说明',
  milestone_due: '申报被退回',
  handover_sign: '事由',
  handover_receive: '事由',
  adjustment_decide: '理由',
  exemption_decide: '理由',
};

/** Where a thing is dealt with; null for a filing that has to be begun first. */
export function todoPath({ kind, id, projectId }: Pick<TodoItem, 'kind' | 'id' | 'projectId'>): string | null {
  if (kind === 'milestone_due' || kind === 'claim_accept') return `/projects/${projectId ?? ''}/show`;
  if (id === null) return null;
  const place = PLACES[kind];
  return place === undefined ? listLink(LISTS[kind] ?? '', { id }) : `/${place}/${id}/show`;
}

const PLACES: Partial<Record<TodoKind, string>> = {
  filing_returned: 'filings',
  filing_due: 'filings',
  filing_approve: 'filings',
  filing_review: 'filings',
  order_answer: 'supervision-orders',
  order_issue: 'supervision-orders',
  order_review: 'supervision-orders',
  order_extension: 'supervision-orders',
  blocker_fix: 'blockers',
  blocker_answer: 'blockers',
  blocker_accept: 'blockers',
  handover_sign: 'handovers',
  handover_receive: 'handovers',
  adjustment_decide: 'adjustments',
};
const LISTS: Partial<Record<TodoKind, string>> = { finding_answer: 'honesty-findings', finding_decide: 'honesty-findings', reminder_sign: 'reminders', exemption_decide: 'exemptions' };

/** Late first, then by date; what has no date keeps its place behind. */
export function mostUrgentFirst(items: readonly TodoItem[]): TodoItem[] {
  return [...items].sort((a, b) => compare(a.dueOn, b.dueOn));
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

/** 逾期 3 个工作日, 今日截止, 还有 2 个工作日; null without a date. */
export function dueWords({ dueOn, workingDaysLeft }: Pick<TodoItem, 'dueOn' | 'workingDaysLeft'>, today: string): { words: string; late: boolean } | null {
  if (dueOn === null) return null;
  if (dueOn < today) return { late: true, words: workingDaysLeft === null || workingDaysLeft === 0 ? '已逾期' : `逾期 ${Math.abs(workingDaysLeft)} 个工作日` };
  if (dueOn === today) return { late: false, words: '今日截止' };
  return { late: false, words: workingDaysLeft === null ? '' : `还有 ${workingDaysLeft} 个工作日` };
}

/** All kinds side by side: what has a date, and the first few of each kind of what has none, so that a long kind hides no other. */
export function shortened({ sections, ...list }: TodoList, undated: number): TodoList {
  const few = (items: readonly TodoItem[]) => {
    const kept = new Set(items.filter(({ dueOn }) => dueOn === null).slice(0, undated));
    return items.filter((item) => item.dueOn !== null || kept.has(item));
  };
  return { ...list, sections: sections.map((section) => ({ ...section, items: few(section.items) })) };
}

/** Only some kinds of the list. */
export function narrowed({ today, sections }: TodoList, keep: (kind: TodoKind) => boolean): TodoList {
  const kept = sections.filter(({ kind }) => keep(kind));
  return { today, sections: kept, total: kept.reduce((sum, { total }) => sum + total, 0) };
}
