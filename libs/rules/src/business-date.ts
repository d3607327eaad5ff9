/** A calendar day of Asia/Shanghai as `YYYY-MM-DD`; no time, no zone. Strings of this form compare in date order. */
export type BusinessDate = string;
/** An ISO 8601 week label such as `2026-W48`; it begins on Monday. */
export type IsoWeek = string;

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEK = /^(\d{4})-W(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for a real day written `YYYY-MM-DD` (years 0001–9999); 2026-02-29 is false. */
export function isBusinessDate(text: string): boolean {
  return read(text) !== null;
}

/** Year, month and day of a date. Throws RangeError when the text is no real `YYYY-MM-DD`. */
export function parseBusinessDate(text: string): DateParts {
  const parts = read(text);
  if (parts === null) throw new RangeError(`not a date in the form YYYY-MM-DD: ${text}`);
  return parts;
}

/** `YYYY-MM-DD` of year, month and day. Throws RangeError when there is no such day. */
export function toBusinessDate(year: number, month: number, day: number): BusinessDate {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  parseBusinessDate(text);
  return text;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: BusinessDate): number {
  return mod(dayNumber(date) + 3, 7) + 1;
}

/** `2026-11-23` → `2026年11月23日`, months and days without a leading zero (GB/T 9704). */
export function formatChineseDate(date: BusinessDate): string {
  const { year, month, day } = parseBusinessDate(date);
  return `${year}年${month}月${day}日`;
}

/** The ISO week of a date: the week belongs to the year of its Thursday. */
export function isoWeek(date: BusinessDate): IsoWeek {
  const thursday = addDays(date, 4 - dayOfWeek(date));
  const { year } = parseBusinessDate(thursday);
  const week = Math.floor(daysBetween(toBusinessDate(year, 1, 1), thursday) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${pad(week)}`;
}

/** Monday of an ISO week. Throws RangeError for a week that the year does not have (W53 in a year of 52). */
export function weekStart(week: IsoWeek): BusinessDate {
  const match = WEEK.exec(week);
  if (match === null) throw new RangeError(`not an ISO week: ${week}`);
  const fourth = toBusinessDate(Number(match[1]), 1, 4);
  const monday = addDays(fourth, 1 - dayOfWeek(fourth) + (Number(match[2]) - 1) * 7);
  if (isoWeek(monday) !== week) throw new RangeError(`no such ISO week: ${week}`);
  return monday;
}

/** Sunday of an ISO week. */
export function weekEnd(week: IsoWeek): BusinessDate {
  return addDays(weekStart(week), 6);
}

export function previousWeek(week: IsoWeek): IsoWeek {
  return isoWeek(addDays(weekStart(week), -7));
}

export function nextWeek(week: IsoWeek): IsoWeek {
  return isoWeek(addDays(weekStart(week), 7));
}

/** `2026-W48` → `2026年第48周`. */
export function formatChineseWeek(week: IsoWeek): string {
  weekStart(week);
  return `${Number(week.slice(0, 4))}年第${Number(week.slice(6))}周`;
}

function read(text: string): DateParts | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return { year, month, day };
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

// Counting by whole years and eras keeps the JavaScript Date, with its clock and zone, out of the rules.
/** Days since 1970-01-01 in the proleptic Gregorian calendar (a year starts in March, so the leap day comes last). */
function dayNumber(date: BusinessDate): number {
  const { year, month, day } = parseBusinessDate(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromDayNumber(days: number): BusinessDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return toBusinessDate(year, month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
