import { LIFECYCLE_STATES, LIGHT_COLOURS, SECTORS } from '@portfolio/contracts';
import type { LeftOutProject, LifecycleState, LightColour, Ownership, Sector, WeekFigures } from '@portfolio/contracts';
import { isoWeek } from './business-date';
import type { BusinessDate } from './business-date';
import { onTimeRate } from './formulas';
import { isDone } from './lateness';
import type { MilestoneDates } from './lateness';
import { isPaused } from './lifecycle';
import { ratio } from './ratio';

export interface WeekProjectRow {
  id: string;
  code: string;
  name: string;
  sector: Sector;
  lifecycle: LifecycleState;
  light: LightColour;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  ownership: Ownership;
  baselineNumber: number;
}

export interface WeekMilestoneRow extends MilestoneDates {
  projectId: string;
}

export interface WeekRows {
  projects: readonly WeekProjectRow[];
  milestones: readonly WeekMilestoneRow[];
}

export const NO_DEPARTMENT_LABEL = '未明确责任单位';

/**
 * The portfolio on one day (domain: WeeklySummary; screens: 周报). A milestone counts only where its project has a frozen baseline and
 * is neither suspended nor withdrawn, as for the light; those are named in `leftOut`. A project is `late` with at least one overdue milestone (calendar days).
 * The order of the lists is fixed, so equal rows give equal figures and one SHA-256. `cutOff`: the instant the rows were read.
 */
export function weekFigures(rows: WeekRows, asOf: BusinessDate, cutOff: string): WeekFigures {
  const judged = judgedMilestones(rows);
  const overdue = overdueByProject(judged, asOf);
  const onTime = onTimeRate(judged, asOf);
  const { projects } = rows;
  return {
    week: isoWeek(asOf),
    cutOff,
    projects: projects.length,
    byLight: tally(LIGHT_COLOURS, projects, ({ light }) => light),
    byLifecycle: tally(LIFECYCLE_STATES, projects, ({ lifecycle }) => lifecycle),
    bySector: bySector(projects, overdue),
    byDepartment: byDepartment(projects, overdue),
    milestonesDue: onTime.of,
    onTime,
    overdueMilestones: sum(overdue.values()),
    leftOut: leftOut(rows, asOf),
    ownersConfirmed: ratio(projects.filter(({ ownership }) => ownership === 'confirmed').length, projects.length),
    baselinesFrozen: ratio(projects.filter(({ baselineNumber }) => baselineNumber > 0).length, projects.length),
  };
}

function judgedMilestones({ projects, milestones }: WeekRows): WeekMilestoneRow[] {
  const judged = new Set(projects.filter(({ lifecycle, baselineNumber }) => baselineNumber > 0 && !isPaused(lifecycle)).map(({ id }) => id));
  return milestones.filter(({ projectId }) => judged.has(projectId));
}

/** 不计入: what is suspended or withdrawn, by name, with the milestones that are still open. */
function leftOut({ projects, milestones }: WeekRows, asOf: BusinessDate): LeftOutProject[] {
  return projects
    .filter(({ lifecycle }) => isPaused(lifecycle))
    .map(({ id, code, name, lifecycle }) => ({
      projectId: id,
      projectCode: code,
      projectName: name,
      lifecycle,
      milestones: milestones.filter((milestone) => milestone.projectId === id && !isDone(milestone, asOf)).length,
    }))
    .sort((a, b) => compare(a.projectCode, b.projectCode));
}

function overdueByProject(milestones: readonly WeekMilestoneRow[], asOf: BusinessDate): Map<string, number> {
  const counts = new Map<string, number>();
  for (const milestone of milestones) {
    const { projectId, baselineDate } = milestone;
    if (baselineDate === null || baselineDate >= asOf || isDone(milestone, asOf)) continue;
    counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
  }
  return counts;
}

function bySector(projects: readonly WeekProjectRow[], overdue: ReadonlyMap<string, number>): WeekFigures['bySector'] {
  return SECTORS.flatMap((sector) => {
    const own = projects.filter((project) => project.sector === sector);
    return own.length === 0 ? [] : [{ sector, projects: own.length, late: own.filter(({ id }) => overdue.has(id)).length }];
  });
}

function byDepartment(projects: readonly WeekProjectRow[], overdue: ReadonlyMap<string, number>): WeekFigures['byDepartment'] {
  const lines = new Map<string | null, WeekFigures['byDepartment'][number]>();
  for (const { id, leadDepartmentId, leadDepartmentName } of projects) {
    const departmentName = leadDepartmentId === null ? NO_DEPARTMENT_LABEL : (leadDepartmentName ?? leadDepartmentId);
    const line = lines.get(leadDepartmentId) ?? { departmentId: leadDepartmentId, departmentName, projects: 0, late: 0, overdueMilestones: 0 };
    line.projects += 1;
    line.late += overdue.has(id) ? 1 : 0;
    line.overdueMilestones += overdue.get(id) ?? 0;
    lines.set(leadDepartmentId, line);
  }
  return [...lines.values()].sort(
    (a, b) =>
      b.overdueMilestones - a.overdueMilestones ||
      b.late - a.late ||
      b.projects - a.projects ||
      compare(a.departmentName, b.departmentName) ||
      compare(a.departmentId ?? '', b.departmentId ?? ''),
  );
}

function tally<Key extends string, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const row of rows) counts[keyOf(row)] += 1;
  return counts;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** By code point, not by locale: the order must not depend on the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
