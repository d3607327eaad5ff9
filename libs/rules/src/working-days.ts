import { addDays, dayOfWeek, daysBetween, parseBusinessDate, toBusinessDate } from './business-date';
import type { BusinessDate } from './business-date';

/** 工作日历 (domain: WorkingCalendar). `known` is false where no State Council notice (节假日安排) covers the date. */
export interface WorkingCalendar {
  isWorkingDay(date: BusinessDate): boolean;
  known(date: BusinessDate): boolean;
  /** Working days after `from` up to and including `to` (not earlier), where the calendar can count them without walking every day. */
  count?(from: BusinessDate, to: BusinessDate): number;
}

/** Monday to Friday. It knows no notice, so it invents no days off, and `known` is false everywhere (show 节假日未公布). */
export const plainWeekdays: WorkingCalendar = {
  isWorkingDay: (date) => dayOfWeek(date) <= 5,
  known: () => false,
  count: weekdaysAfter,
};

/** A calendar without any working day in so long a stretch is broken data; stop rather than loop. */
const LONGEST_BREAK = 366;

/**
 * The `count`-th working day after `date` (before it when negative). 0 gives `date` itself, also on a day off.
 * From a Sunday, +1 is Monday and −1 is Friday.
 */
export function addWorkingDays(date: BusinessDate, count: number, calendar: WorkingCalendar): BusinessDate {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(count); left > 0; left -= 1) current = seek(addDays(current, step), step, calendar);
  return current;
}

/** Working days after `from`, up to and including `to`; negative when `to` is earlier. Additive over any middle date. */
export function workingDaysBetween(from: BusinessDate, to: BusinessDate, calendar: WorkingCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  if (calendar.count !== undefined) return calendar.count(from, to);
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (calendar.isWorkingDay(date)) count += 1;
  }
  return count;
}

/** `date` itself when it is a working day, else the first one after it. */
export function nextWorkingDay(date: BusinessDate, calendar: WorkingCalendar): BusinessDate {
  return seek(date, 1, calendar);
}

/** Whether a notice covers every day from `from` to `to`, either way round; where not, what is counted there says 节假日未公布. Notices are for whole years. */
export function knownBetween(from: BusinessDate, to: BusinessDate, calendar: WorkingCalendar): boolean {
  const [first, last] = from <= to ? [from, to] : [to, from];
  if (!calendar.known(first) || !calendar.known(last)) return false;
  const lastYear = parseBusinessDate(last).year;
  for (let year = parseBusinessDate(first).year + 1; year < lastYear; year += 1) if (!calendar.known(toBusinessDate(year, 1, 1))) return false;
  return true;
}

/** Whole weeks hold five weekdays; the rest is at most six days after `from`. */
function weekdaysAfter(from: BusinessDate, to: BusinessDate): number {
  const days = daysBetween(from, to);
  const first = dayOfWeek(from);
  let rest = 0;
  for (let day = 1; day <= days % 7; day += 1) rest += ((first + day - 1) % 7) + 1 <= 5 ? 1 : 0;
  return Math.floor(days / 7) * 5 + rest;
}

function seek(date: BusinessDate, step: number, calendar: WorkingCalendar): BusinessDate {
  let current = date;
  for (let tried = 0; tried < LONGEST_BREAK; tried += 1) {
    if (calendar.isWorkingDay(current)) return current;
    current = addDays(current, step);
  }
  throw new RangeError(`no working day within ${LONGEST_BREAK} days of ${date}`);
}
