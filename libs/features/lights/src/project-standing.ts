import type { ProjectFacts, ProjectStanding } from '@portfolio/catalogue';
import { computeLight, isPaused, milestoneStanding, plannedPercent, progressPercent, type WorkingCalendar } from '@portfolio/rules';
import { judgedDates, type MilestoneFacts } from '@portfolio/schedule';

type StandingMilestone = Pick<MilestoneFacts, 'name' | 'weight' | 'baselineDate' | 'baselineNumber' | 'actualDate'>;

/**
 * Where a project stands as of a day: light, progress, lateness, next step. Once a baseline is frozen only its milestones count,
 * with the weights frozen in it; what was added later is in `milestones` alone (see `judgedDates`). The next step is the
 * earliest that is not done, by draft dates while there is no baseline. In a suspended or withdrawn project nothing is overdue.
 */
export function projectStanding(project: Pick<ProjectFacts, 'id' | 'lifecycle'>, milestones: readonly StandingMilestone[], asOf: string, calendar: WorkingCalendar): ProjectStanding {
  const baselineNumber = Math.max(0, ...milestones.map((milestone) => milestone.baselineNumber));
  const counted = baselineNumber === 0 ? milestones : milestones.filter((milestone) => milestone.baselineNumber >= 1);
  const judged = counted.map((milestone) => ({ name: milestone.name, weight: milestone.weight, ...judgedDates(milestone) }));
  const progress = progressPercent(judged, asOf);
  const planned = plannedPercent(judged, asOf, baselineNumber);
  const light = computeLight({ lifecycle: project.lifecycle, baselineNumber, milestones: judged, progressPercent: progress, plannedPercent: planned }, asOf, calendar);
  const overdue = isPaused(project.lifecycle) ? [] : judged.map((milestone) => milestoneStanding(milestone, asOf, calendar)).filter(({ status }) => status === 'overdue');
  const next = earliestOpen(counted, asOf);
  return {
    projectId: project.id,
    lightColour: light.colour,
    lightReasons: light.reasons,
    rulePack: light.rulePack,
    progressPercent: progress,
    plannedPercent: planned,
    baselineNumber,
    milestones: milestones.length,
    overdueMilestones: overdue.length,
    maxDaysLate: Math.max(0, ...overdue.map(({ daysLate }) => daysLate)),
    maxWorkingDaysLate: Math.max(0, ...overdue.map(({ workingDaysLate }) => workingDaysLate)),
    nextMilestoneName: next?.name ?? null,
    nextMilestoneDate: next?.baselineDate ?? null,
    asOf,
  };
}

function earliestOpen(milestones: readonly StandingMilestone[], asOf: string): StandingMilestone | undefined {
  return milestones
    .filter(({ baselineDate, actualDate }) => baselineDate !== null && (actualDate === null || actualDate > asOf))
    .sort((a, b) => ((a.baselineDate ?? '') < (b.baselineDate ?? '') ? -1 : a.baselineDate === b.baselineDate ? 0 : 1))[0];
}
