import { LIFECYCLE_STATES, LIGHT_COLOURS, SECTORS } from '@portfolio/contracts';
import type { LifecycleState, LightColour, Ratio, Sector, WeekFigures } from '@portfolio/contracts';
import { percentagePoints, ratioPercent } from './ratio';

/** Current − previous. Counts are differences; ratios differ in percentage points, null when one has no data. */
export interface WeekDelta {
  previousWeek: string;
  projects: number;
  byLight: Record<LightColour, number>;
  byLifecycle: Record<LifecycleState, number>;
  /** Sectors and departments of either week; one that is gone counts down to 0. */
  bySector: { sector: Sector; projects: number; late: number }[];
  byDepartment: { departmentId: string | null; departmentName: string; projects: number; late: number; overdueMilestones: number }[];
  milestonesDue: number;
  overdueMilestones: number;
  onTimePoints: number | null;
  ownersConfirmedPoints: number | null;
  baselinesFrozenPoints: number | null;
}

/** 较上周: what changed since the previous snapshot; null when there is none. */
export function weekDelta(current: WeekFigures, previous: WeekFigures | null): WeekDelta | null {
  if (previous === null) return null;
  return {
    previousWeek: previous.week,
    projects: current.projects - previous.projects,
    byLight: subtract(LIGHT_COLOURS, current.byLight, previous.byLight),
    byLifecycle: subtract(LIFECYCLE_STATES, current.byLifecycle, previous.byLifecycle),
    bySector: sectorDelta(current, previous),
    byDepartment: departmentDelta(current, previous),
    milestonesDue: current.milestonesDue - previous.milestonesDue,
    overdueMilestones: current.overdueMilestones - previous.overdueMilestones,
    onTimePoints: points(current.onTime, previous.onTime),
    ownersConfirmedPoints: points(current.ownersConfirmed, previous.ownersConfirmed),
    baselinesFrozenPoints: points(current.baselinesFrozen, previous.baselinesFrozen),
  };
}

function subtract<Key extends string>(keys: readonly Key[], current: Record<Key, number>, previous: Record<Key, number>): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, current[key] - previous[key]])) as Record<Key, number>;
}

function sectorDelta(current: WeekFigures, previous: WeekFigures): WeekDelta['bySector'] {
  return SECTORS.flatMap((sector) => {
    const now = current.bySector.find((line) => line.sector === sector);
    const before = previous.bySector.find((line) => line.sector === sector);
    if (now === undefined && before === undefined) return [];
    return [{ sector, projects: (now?.projects ?? 0) - (before?.projects ?? 0), late: (now?.late ?? 0) - (before?.late ?? 0) }];
  });
}

function departmentDelta(current: WeekFigures, previous: WeekFigures): WeekDelta['byDepartment'] {
  const gone = previous.byDepartment.filter((line) => !current.byDepartment.some(({ departmentId }) => departmentId === line.departmentId));
  const none = { projects: 0, late: 0, overdueMilestones: 0 };
  return [...current.byDepartment, ...gone.map((line) => ({ ...line, ...none }))].map((now) => {
    const before = previous.byDepartment.find(({ departmentId }) => departmentId === now.departmentId) ?? none;
    return {
      departmentId: now.departmentId,
      departmentName: now.departmentName,
      projects: now.projects - before.projects,
      late: now.late - before.late,
      overdueMilestones: now.overdueMilestones - before.overdueMilestones,
    };
  });
}

function points(current: Ratio, previous: Ratio): number | null {
  const [now, before] = [ratioPercent(current), ratioPercent(previous)];
  return now === null || before === null ? null : percentagePoints(now, before);
}
