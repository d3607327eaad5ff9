import type { ProjectFacts, ProjectStanding } from '@portfolio/catalogue';
import type { LightColour } from '@portfolio/contracts';
import { DEFAULT_PACK, isPaused, judgeLight, milestoneStanding, plannedPercent, progressPercent, type JudgedLight, type LightExemption, type LightPack, type WorkingCalendar } from '@portfolio/rules';
import { judgedDates, type MilestoneFacts } from '@portfolio/schedule';

type StandingMilestone = Pick<MilestoneFacts, 'id' | 'kind' | 'name' | 'weight' | 'baselineDate' | 'baselineNumber' | 'actualDate'>;

/** What a project is judged by, besides its stage. */
export interface StandingFacts {
  milestones: readonly StandingMilestone[];
  /** Own colours of the weeks just before, latest first. */
  earlier?: readonly LightColour[];
  exemptions?: readonly LightExemption[];
  /** Null while filings are not in use. */
  missedFilings?: number | null;
}

/**
 * Where a project stands as of a day: light, progress, lateness, next step. Once a baseline is frozen only its milestones count,
 * with the weights frozen in it; what was added later is in `milestones` alone (see `judgedDates`). The next step is the
 * earliest that is not done, by draft dates while there is no baseline. In a suspended or withdrawn project nothing is overdue.
 */
export function judgeProject(
  project: Pick<ProjectFacts, 'id' | 'lifecycle'>,
  { milestones, earlier = [], exemptions = [], missedFilings = null }: StandingFacts,
  asOf: string,
  calendar: WorkingCalendar,
  pack: LightPack = DEFAULT_PACK,
): { standing: ProjectStanding; judged: JudgedLight } {
  const baselineNumber = Math.max(0, ...milestones.map((milestone) => milestone.baselineNumber));
  const counted = baselineNumber === 0 ? milestones : milestones.filter((milestone) => milestone.baselineNumber >= 1);
  const dated = counted.map((milestone) => ({ id: milestone.id, kind: milestone.kind, name: milestone.name, weight: milestone.weight, ...judgedDates(milestone) }));
  const progress = progressPercent(dated, asOf);
  const planned = plannedPercent(dated, asOf, baselineNumber);
  const facts = { milestones: dated, progressPercent: progress, plannedPercent: planned, missedFilings, earlier, exemptions };
  const judged = judgeLight({ lifecycle: project.lifecycle, baselineNumber, ...facts }, asOf, calendar, pack);
  const overdue = isPaused(project.lifecycle) ? [] : dated.map((milestone) => milestoneStanding(milestone, asOf, calendar)).filter(({ status }) => status === 'overdue');
  const next = earliestOpen(counted, asOf);
  const standing = {
    projectId: project.id,
    lightColour: judged.light.colour,
    lightReasons: judged.light.reasons,
    rulePack: judged.light.rulePack,
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
  return { standing, judged };
}

function earliestOpen(milestones: readonly StandingMilestone[], asOf: string): StandingMilestone | undefined {
  return milestones
    .filter(({ baselineDate, actualDate }) => baselineDate !== null && (actualDate === null || actualDate > asOf))
    .sort((a, b) => ((a.baselineDate ?? '') < (b.baselineDate ?? '') ? -1 : a.baselineDate === b.baselineDate ? 0 : 1))[0];
}
