import { dayOfWeek, parseBusinessDate } from './business-date';
import type { BusinessDate } from './business-date';
import { plainWeekdays, workingDaysBetween, type WorkingCalendar } from './working-days';

/** A working calendar as plain data (domain: WorkingCalendar): what differs from Monday–Friday, and which years rest on a notice. */
export interface CalendarData {
  /** 放假: days off of any kind, national or local; weekends among them change nothing. */
  daysOff: readonly BusinessDate[];
  /** 调休上班: weekend days that are worked. */
  makeupDays: readonly BusinessDate[];
  /** Years whose State Council notice is entered and confirmed; in all others a date is counted on plain weekdays (节假日未公布). */
  confirmedYears: readonly number[];
}

export const NO_NOTICES: CalendarData = { daysOff: [], makeupDays: [], confirmedYears: [] };

/** The calendar that the data describe. Counting over a span costs a look-up, however long the span. */
export function calendarFrom({ daysOff, makeupDays, confirmedYears }: CalendarData): WorkingCalendar {
  const lost = sortedDays(daysOff.filter((date) => dayOfWeek(date) <= 5));
  const gained = sortedDays(makeupDays.filter((date) => dayOfWeek(date) > 5 && !daysOff.includes(date)));
  const [off, worked] = [new Set(lost), new Set(gained)];
  const years = new Set(confirmedYears);
  return {
    isWorkingDay: (date) => worked.has(date) || (plainWeekdays.isWorkingDay(date) && !off.has(date)),
    known: (date) => years.has(parseBusinessDate(date).year),
    count: (from, to) => workingDaysBetween(from, to, plainWeekdays) - inSpan(lost, from, to) + inSpan(gained, from, to),
  };
}

/** Days of a sorted list after `from` up to and including `to`. */
function inSpan(days: readonly BusinessDate[], from: BusinessDate, to: BusinessDate): number {
  return upTo(days, to) - upTo(days, from);
}

/** How many days of a sorted list lie on or before `date`. */
function upTo(days: readonly BusinessDate[], date: BusinessDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedDays(days: readonly BusinessDate[]): BusinessDate[] {
  return [...new Set(days)].sort();
}
