import { CIRCULAR_OUTCOME_LABELS, ORDER_STATE_LABELS, type CircularContent } from '@portfolio/contracts';

/** A figure of a unit in the comparison, by the head of its column. */
export const UNIT_LISTS = { 准点率: '本期到期节点', 逾期未完成: '逾期未完成节点', 督办办结率: '本期督办单' } as const;
export type UnitList = keyof typeof UNIT_LISTS;

export interface UnitRow {
  id: string;
  to: string;
  name: string;
  /** Quieter, under the name. */
  about: string;
  standing: string;
  /** Counts in the numerator. */
  counts: boolean;
}

/** The rows that a unit's figure counts, from the circular's own lists: as many as its denominator; `counts` those of its numerator. */
export function unitRows({ milestones, orders }: Pick<CircularContent, 'milestones' | 'orders'>, unit: string, list: UnitList): UnitRow[] {
  if (list === '督办办结率') {
    return orders
      .filter(({ departmentName }) => departmentName === unit)
      .map(({ orderId, number, title, state, closed, issuedOn }) => ({ id: orderId, to: `/supervision-orders/${orderId}/show`, name: `${number} ${title}`, about: `下达于 ${issuedOn}`, standing: closed ? ORDER_STATE_LABELS.closed : ORDER_STATE_LABELS[state], counts: closed }));
  }
  return milestones
    .filter(({ departmentName, dueInPeriod, outcome }) => departmentName === unit && (list === '准点率' ? dueInPeriod : outcome === 'overdue'))
    .map(({ milestoneId, projectId, projectCode, projectName, milestoneName, baselineDate, actualDate, outcome, workingDaysLate }) => ({
      id: milestoneId,
      to: `/projects/${projectId}/show`,
      name: `${projectCode} ${projectName}「${milestoneName}」`,
      about: `基线 ${baselineDate}${actualDate === null ? '' : `，实际 ${actualDate}`}`,
      standing: `${CIRCULAR_OUTCOME_LABELS[outcome]}${workingDaysLate > 0 ? ` ${workingDaysLate} 个工作日` : ''}`,
      counts: list === '准点率' ? outcome === 'on_time' : true,
    }));
}
