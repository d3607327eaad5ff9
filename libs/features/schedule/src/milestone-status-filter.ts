import { MILESTONE_STATUSES, type MilestoneStatus } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListFilter } from '@portfolio/platform/database';
import { dueSoonUntil, type WorkingCalendar } from '@portfolio/rules';

const DONE = '(milestone.actualDate IS NOT NULL AND milestone.actualDate <= :today)';
const OPEN = '(milestone.actualDate IS NULL OR milestone.actualDate > :today)';
const JUDGED = 'milestone.baselineNumber >= 1';
/** Open milestones of these are neither due nor late. */
const ACTIVE = "project.lifecycle NOT IN ('suspended', 'withdrawn')";

/** The view's status (`milestoneStanding` of the rules, and the project's stage) said in SQL over `:today` and `:soonUntil`; a property test holds the two together. */
const STATUS_SQL: Record<MilestoneStatus, string> = {
  overdue: `(${JUDGED} AND milestone.baselineDate < :today AND ${OPEN} AND ${ACTIVE})`,
  due_soon: `(${JUDGED} AND milestone.baselineDate >= :today AND milestone.baselineDate <= :soonUntil AND ${OPEN} AND ${ACTIVE})`,
  planned: `((milestone.baselineNumber = 0 OR milestone.baselineDate > :soonUntil) AND ${OPEN} AND ${ACTIVE})`,
  done_on_time: `((milestone.baselineNumber = 0 OR milestone.actualDate <= milestone.baselineDate) AND ${DONE})`,
  done_late: `(${JUDGED} AND milestone.actualDate > milestone.baselineDate AND ${DONE})`,
  suspended: `(${OPEN} AND project.lifecycle = 'suspended')`,
  withdrawn: `(${OPEN} AND project.lifecycle = 'withdrawn')`,
};

/** Narrows a query over the aliases `milestone` and `project` to one status or several, as of `today`. */
export function statusFilter(today: string, calendar: WorkingCalendar): ListFilter {
  return (query, value) => {
    const asked: unknown[] = Array.isArray(value) ? value : [value];
    if (!asked.every(isStatus)) throw new UserError('malformed_request', { detail: '筛选条件 status 的值不正确' });
    if (asked.length === 0) return void query.andWhere('1 = 0');
    query.andWhere(`(${asked.map((status) => STATUS_SQL[status]).join(' OR ')})`, { today, soonUntil: dueSoonUntil(today, calendar) });
  };
}

/** Narrows it to what 准点率 is counted over: in a baseline, its date come, of a project neither suspended nor withdrawn. */
export function dueFilter(today: string): ListFilter {
  return (query, value) => {
    if (value !== true) throw new UserError('malformed_request', { detail: '筛选条件 due 的值不正确' });
    query.andWhere(`${JUDGED} AND milestone.baselineDate <= :today AND ${ACTIVE}`, { today });
  };
}

function isStatus(value: unknown): value is MilestoneStatus {
  return MILESTONE_STATUSES.some((status) => status === value);
}
