import type { LifecycleState, Milestone as MilestoneView, Ownership } from '@portfolio/contracts';
import { isDone, isPaused, milestoneStanding, standingIsConfirmed, variance, type WorkingCalendar } from '@portfolio/rules';
import { claimViews, splitClaim, type ClaimLine } from './completion-claim-view';
import { judgedDates } from './judged-dates';

type Computed = 'status' | 'daysLate' | 'workingDaysLate' | 'daysLeft' | 'calendarConfirmed' | 'slipDays' | 'slipWorkingDays' | 'slipFromFirstDays' | 'slipFromFirstWorkingDays' | 'completionClaim' | 'completion';

/** A milestone with its project, unit and person as the database gives it; flags are 0/1 on SQLite. */
export interface MilestoneLine extends Omit<MilestoneView, Computed | 'firstBaselineDate' | 'demo' | 'ownership'>, ClaimLine {
  /** Null without a lead unit. */
  ownership: Ownership | null;
  /** Stage of the project. */
  lifecycle: LifecycleState;
  demo: boolean | number;
}

/** The contract's view of a line as of a day; `firstBaselineDate` is null while the milestone is in no baseline. */
export function toMilestone(whole: MilestoneLine, firstBaselineDate: string | null, asOf: string, calendar: WorkingCalendar): MilestoneView {
  const [{ demo, ownership, lifecycle, ...line }, claim] = splitClaim(whole);
  const dates = judgedDates(line);
  const expected = line.actualDate ?? line.forecastDate;
  const [slip, fromFirst] = [variance(dates.baselineDate, expected, calendar), variance(firstBaselineDate, expected, calendar)];
  const paused = isPaused(lifecycle) && !isDone(line, asOf);
  return {
    ...line,
    firstBaselineDate,
    ...claimViews(claim, { baselineDate: dates.baselineDate, actualDate: line.actualDate }),
    ownership: ownership ?? 'proposed',
    demo: Boolean(demo),
    ...(paused ? { status: lifecycle, daysLate: 0, workingDaysLate: 0, daysLeft: null } : milestoneStanding(dates, asOf, calendar)),
    calendarConfirmed: paused || standingIsConfirmed(dates, asOf, calendar),
    slipDays: slip.days,
    slipWorkingDays: slip.workingDays,
    slipFromFirstDays: fromFirst.days,
    slipFromFirstWorkingDays: fromFirst.workingDays,
  };
}
