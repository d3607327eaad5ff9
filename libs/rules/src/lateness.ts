import type { MilestoneStatus } from '@portfolio/contracts';
import { addDays, daysBetween } from './business-date';
import type { BusinessDate } from './business-date';
import { addWorkingDays, knownBetween, workingDaysBetween } from './working-days';
import type { WorkingCalendar } from './working-days';

/** The only dates lateness may look at (domain, rule 2): there is deliberately no forecast. */
export interface MilestoneDates {
  baselineDate: BusinessDate | null;
  actualDate: BusinessDate | null;
}

export interface MilestoneStanding {
  status: MilestoneStatus;
  /** Calendar days late; for a finished milestone actual − baseline. 0 when not late. */
  daysLate: number;
  workingDaysLate: number;
  /** Calendar days until the baseline date, negative when past; null without a date or when done. */
  daysLeft: number | null;
}

/** 即将到期: at most this many working days before the baseline date (one working week), and on the day itself. */
export const DUE_SOON_WORKING_DAYS = 5;

/** The last baseline date that is due soon on `asOf`; days off that follow the fifth working day belong to it. */
export function dueSoonUntil(asOf: BusinessDate, calendar: WorkingCalendar): BusinessDate {
  return addDays(addWorkingDays(asOf, DUE_SOON_WORKING_DAYS + 1, calendar), -1);
}

/** Done as of a day: an actual date later than `asOf` has not happened yet, so old weeks can be recomputed. */
export function isDone(milestone: { actualDate: BusinessDate | null }, asOf: BusinessDate): boolean {
  return milestone.actualDate !== null && milestone.actualDate <= asOf;
}

/**
 * Where a milestone stands against its baseline (domain, rule 2): overdue when not done and `asOf` is after the baseline date.
 * Without a baseline date it is `planned`; once done it is `done_on_time`, as there was nothing to be late against.
 */
export function milestoneStanding(milestone: MilestoneDates, asOf: BusinessDate, calendar: WorkingCalendar): MilestoneStanding {
  const { baselineDate, actualDate } = milestone;
  const done = isDone(milestone, asOf);
  if (baselineDate === null) return { status: done ? 'done_on_time' : 'planned', daysLate: 0, workingDaysLate: 0, daysLeft: null };
  const reached = done && actualDate !== null ? actualDate : asOf;
  const daysLate = Math.max(0, daysBetween(baselineDate, reached));
  // Counting working days walks the calendar: only for what is late.
  const late = { daysLate, workingDaysLate: daysLate === 0 ? 0 : workingDaysBetween(baselineDate, reached, calendar) };
  if (done) return { status: late.daysLate > 0 ? 'done_late' : 'done_on_time', ...late, daysLeft: null };
  const daysLeft = daysBetween(asOf, baselineDate);
  if (daysLeft < 0) return { status: 'overdue', ...late, daysLeft };
  return { status: baselineDate <= dueSoonUntil(asOf, calendar) ? 'due_soon' : 'planned', ...late, daysLeft };
}

/**
 * Whether notices cover every day that the standing counts: the days late; for what is to come, those up to its date or, when it is
 * far off, those that make it not yet due soon. Where not, its working days and its 即将到期 may change (节假日未公布).
 */
export function standingIsConfirmed(milestone: MilestoneDates, asOf: BusinessDate, calendar: WorkingCalendar): boolean {
  const { baselineDate, actualDate } = milestone;
  if (baselineDate === null) return true;
  if (isDone(milestone, asOf) && actualDate !== null) return actualDate <= baselineDate || knownBetween(baselineDate, actualDate, calendar);
  if (baselineDate < asOf) return knownBetween(baselineDate, asOf, calendar);
  const soonUntil = dueSoonUntil(asOf, calendar);
  return knownBetween(asOf, baselineDate < soonUntil ? baselineDate : soonUntil, calendar);
}
