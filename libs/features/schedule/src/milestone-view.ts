import type { Milestone as MilestoneView } from '@portfolio/contracts';
import { milestoneStanding } from '@portfolio/rules';
import { CALENDAR, judgedDates } from './judged-dates';

type Computed = 'status' | 'daysLate' | 'workingDaysLate' | 'daysLeft';

/** A milestone with its project, unit and person as the database gives it; flags are 0/1 on SQLite. */
export interface MilestoneLine extends Omit<MilestoneView, Computed | 'demo'> {
  demo: boolean | number;
}

/** The contract's view of a line as of a day. */
export function toMilestone({ demo, ...line }: MilestoneLine, asOf: string): MilestoneView {
  return { ...line, demo: Boolean(demo), ...milestoneStanding(judgedDates(line), asOf, CALENDAR) };
}
