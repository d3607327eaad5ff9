import type { Milestone as MilestoneView, Ownership } from '@portfolio/contracts';
import { milestoneStanding, type WorkingCalendar } from '@portfolio/rules';
import { judgedDates } from './judged-dates';

type Computed = 'status' | 'daysLate' | 'workingDaysLate' | 'daysLeft';

/** A milestone with its project, unit and person as the database gives it; flags are 0/1 on SQLite. */
export interface MilestoneLine extends Omit<MilestoneView, Computed | 'demo' | 'ownership'> {
  /** Null without a lead unit. */
  ownership: Ownership | null;
  demo: boolean | number;
}

/** The contract's view of a line as of a day. */
export function toMilestone({ demo, ownership, ...line }: MilestoneLine, asOf: string, calendar: WorkingCalendar): MilestoneView {
  return { ...line, ownership: ownership ?? 'proposed', demo: Boolean(demo), ...milestoneStanding(judgedDates(line), asOf, calendar) };
}
