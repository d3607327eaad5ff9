import { daysBetween } from './business-date';
import type { BusinessDate } from './business-date';
import { workingDaysBetween } from './working-days';
import type { WorkingCalendar } from './working-days';

/** 偏差 (domain: Formulas, slip), in calendar and working days; negative is early, null where a date is missing. */
export interface Variance {
  days: number | null;
  workingDays: number | null;
}

/** How far the expected (once done the actual) date lies behind a planned one. It tells, it never judges. */
export function variance(planned: BusinessDate | null, expected: BusinessDate | null, calendar: WorkingCalendar): Variance {
  if (planned === null || expected === null) return { days: null, workingDays: null };
  return { days: daysBetween(planned, expected), workingDays: workingDaysBetween(planned, expected, calendar) };
}
