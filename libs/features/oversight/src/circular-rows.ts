import type { CircularLeftOut, CircularMilestone, CircularOrder, CircularOutcome } from '@portfolio/contracts';
import type { ProjectFacts } from '@portfolio/catalogue';
import { dateInShanghai } from '@portfolio/platform/clock';
import { NO_DEPARTMENT_LABEL, milestoneStanding, type WorkingCalendar } from '@portfolio/rules';
import type { MilestoneFacts } from '@portfolio/schedule';
import type { IssuedOrder } from './circular-orders.repository';

export interface CircularPeriod {
  from: string;
  to: string;
}

type Names = ReadonlyMap<string, string>;

/** The milestones that count: in a baseline, of a project neither suspended nor withdrawn, due in the period or overdue at its end; worst first. */
export function circularMilestones(milestones: readonly MilestoneFacts[], projects: readonly ProjectFacts[], names: Names, period: CircularPeriod, calendar: WorkingCalendar): CircularMilestone[] {
  const counted = new Map(projects.filter((project) => !isPaused(project)).map((project) => [project.id, project]));
  const rows = milestones.flatMap((milestone) => {
    const project = counted.get(milestone.projectId);
    return project === undefined ? [] : rowOf(milestone, project, names, period, calendar);
  });
  return rows.sort((a, b) => b.daysLate - a.daysLate || compare(a.projectCode, b.projectCode) || compare(a.baselineDate, b.baselineDate) || compare(a.milestoneId, b.milestoneId));
}

function rowOf(milestone: MilestoneFacts, project: ProjectFacts, names: Names, { from, to }: CircularPeriod, calendar: WorkingCalendar): CircularMilestone[] {
  const { baselineDate, baselineNumber, forecastDate } = milestone;
  if (baselineDate === null || baselineNumber < 1 || baselineDate > to) return [];
  // What was done after the period was not done in it.
  const actualDate = milestone.actualDate !== null && milestone.actualDate <= to ? milestone.actualDate : null;
  const dueInPeriod = baselineDate >= from;
  const outcome = outcomeOf(baselineDate, actualDate, to);
  if (!dueInPeriod && outcome !== 'overdue') return [];
  const { daysLate, workingDaysLate } = milestoneStanding({ baselineDate, actualDate }, to, calendar);
  return [
    {
      milestoneId: milestone.id,
      projectId: project.id,
      projectCode: project.code,
      projectName: project.name,
      milestoneName: milestone.name,
      departmentId: project.leadDepartmentId,
      departmentName: nameOf(project.leadDepartmentId, names),
      ownership: project.ownership,
      baselineNumber,
      baselineDate,
      forecastDate,
      actualDate,
      dueInPeriod,
      outcome,
      daysLate,
      workingDaysLate,
    },
  ];
}

function outcomeOf(baselineDate: string, actualDate: string | null, to: string): CircularOutcome {
  if (actualDate !== null) return actualDate <= baselineDate ? 'on_time' : 'late';
  return baselineDate < to ? 'overdue' : 'open';
}

/** An order counts as closed when it was closed by the end of the period. */
export function circularOrders(orders: readonly IssuedOrder[], names: Names, { to }: CircularPeriod): CircularOrder[] {
  return orders.map(({ id, number, title, departmentId, issuedOn, deadline, state, endedAt }) => ({
    orderId: id,
    number,
    title,
    departmentId,
    departmentName: nameOf(departmentId, names),
    issuedOn,
    deadline,
    state,
    closed: state === 'closed' && endedAt !== null && dateInShanghai(new Date(endedAt)) <= to,
  }));
}

/** Suspended and withdrawn projects with baseline milestones that would have counted, by code. */
export function circularLeftOut(milestones: readonly MilestoneFacts[], projects: readonly ProjectFacts[], names: Names, period: CircularPeriod, calendar: WorkingCalendar): CircularLeftOut[] {
  return projects.filter(isPaused).flatMap((project) => {
    const own = milestones.filter(({ projectId }) => projectId === project.id);
    const count = own.flatMap((milestone) => rowOf(milestone, project, names, period, calendar)).length;
    if (count === 0) return [];
    const departmentName = nameOf(project.leadDepartmentId, names);
    return [{ projectId: project.id, projectCode: project.code, projectName: project.name, lifecycle: project.lifecycle as 'suspended' | 'withdrawn', departmentName, milestones: count }];
  });
}

function isPaused({ lifecycle }: ProjectFacts): boolean {
  return lifecycle === 'suspended' || lifecycle === 'withdrawn';
}

function nameOf(departmentId: string | null, names: Names): string {
  return departmentId === null ? NO_DEPARTMENT_LABEL : (names.get(departmentId) ?? departmentId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
