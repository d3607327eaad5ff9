import { BLOCKER_STATES, OPEN_BLOCKER_STATES, UNFIXED_BLOCKER_STATES, scopeOf, type Blocker, type BlockerAction, type BlockerState, type BlockerStatistics, type Role } from '@portfolio/contracts';

type Dated = Pick<Blocker, 'state' | 'deadline' | 'firstDeadline' | 'daysLate' | 'workingDaysLate' | 'firstWorkingDaysLate'>;

/** Past its deadline and not fixed. */
export function isOverdue({ state, daysLate }: Pick<Blocker, 'state' | 'daysLate'>): boolean {
  return UNFIXED_BLOCKER_STATES.includes(state) && (daysLate ?? 0) > 0;
}

/** How it stands against the deadline in force, in one phrase; null where nothing is owed. */
export function lateWords({ state, daysLate, workingDaysLate }: Dated): string | null {
  if (daysLate === null || workingDaysLate === null) return null;
  // On a weekend after the date no working day has passed yet.
  const length = workingDaysLate > 0 ? `${workingDaysLate} 个工作日` : `${daysLate} 天`;
  if (state === 'fixed') return daysLate > 0 ? `逾期 ${length}报办结` : '按期报办结';
  return daysLate > 0 ? `逾期 ${length}` : null;
}

/** What is said of the first deadline once it was moved. */
export function firstDeadlineWords({ deadline, firstDeadline, firstWorkingDaysLate }: Dated): string | null {
  if (firstDeadline === deadline) return null;
  return (firstWorkingDaysLate ?? 0) > 0 ? `按首次时限逾期 ${firstWorkingDaysLate} 个工作日` : `首次时限 ${firstDeadline}`;
}

/** Whose turn it is. */
export function turnWords(state: BlockerState): string {
  const words: Record<BlockerState, string> = {
    raised: '待责任单位认领',
    working: '责任单位办理中',
    asked_back: '待提出单位补充说明',
    fixed: '待提出单位销号',
    closed: '已销号',
    withdrawn: '已撤回',
  };
  return words[state];
}

/** The step that the state waits for, which gets the filled button. */
export function mainAction(actions: readonly BlockerAction[]): BlockerAction | null {
  return (['take_on', 'answer', 'fix', 'accept'] as const).find((action) => actions.includes(action)) ?? null;
}

/** 办结率 as a pair with its percentage; null out of nothing. */
export function rateWords(closed: number, due: number): string {
  return due === 0 ? '无应销号' : `${closed}/${due} = ${((closed / due) * 100).toFixed(1)}%`;
}

interface Viewer {
  role: Role | null;
  departmentId: string | null;
}

/** Whether the page offers to add files: both sides and 督查室, until it ends. The server decides all the same. */
export function mayAttach({ state, departmentId, raisedByDepartmentId }: Pick<Blocker, 'state' | 'departmentId' | 'raisedByDepartmentId'>, user: Viewer | null): boolean {
  if (user === null || !OPEN_BLOCKER_STATES.includes(state)) return false;
  if (user.role === 'inspector') return true;
  return scopeOf(user.role, 'blocker.raise') !== null && user.departmentId !== null && [departmentId, raisedByDepartmentId].includes(user.departmentId);
}

export type Grouping = 'type' | 'departmentId';
type Figure = 'open' | 'overdue' | 'due' | 'closed';

/** The list behind each figure of a line of the statistics; `key` is `total` for all. */
export function figureFilters(by: Grouping, key: string, { from, to }: Pick<BlockerStatistics, 'from' | 'to'>): Record<Figure, Record<string, unknown>> {
  const some = key === 'total' ? {} : { [by]: [key] };
  const due = { ...some, dueFrom: from, dueTo: to };
  return {
    open: { ...some, open: true },
    overdue: { ...some, overdue: true },
    due: { ...due, state: BLOCKER_STATES.filter((state) => state !== 'withdrawn') },
    closed: { ...due, state: ['closed'], closedTo: to },
  };
}
