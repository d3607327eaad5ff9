import { CALENDAR_DAY_KIND_LABELS, type CalendarDay, type CalendarDayKind } from '@portfolio/contracts';
import { addDays, dayOfWeek, parseBusinessDate, toBusinessDate } from '@portfolio/rules';
import { dateWords } from '../ui/dates';

/** What one day of the year is. `weekend` is off by itself. */
export type DayState = CalendarDayKind | 'working' | 'weekend';

export interface YearDay {
  date: string;
  number: number;
  state: DayState;
  /** The whole story: 2026年10月1日 星期四 放假（国庆节）. */
  title: string;
  entry: CalendarDay | null;
}

/** Signs beside the number, so that colour is never the only one. */
export const DAY_SIGNS: Record<DayState, string> = { holiday: '休', makeup: '班', local: '地', working: '', weekend: '' };

/** The weeks of a month, Monday first; null where the week belongs to another month. */
export function monthWeeks(year: number, month: number, days: ReadonlyMap<string, CalendarDay>): (YearDay | null)[][] {
  const first = toBusinessDate(year, month, 1);
  const cells: (YearDay | null)[] = Array.from({ length: dayOfWeek(first) - 1 }, () => null);
  for (let date = first; parseBusinessDate(date).month === month; date = addDays(date, 1)) cells.push(dayOf(date, days.get(date) ?? null));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function byDate(days: readonly CalendarDay[]): Map<string, CalendarDay> {
  return new Map(days.map((day) => [day.date, day]));
}

/** Reads the year from the address: one the list has, else this year's, else the first. */
export function chosenYear(asked: string | null, years: readonly number[], today: string): number | null {
  const wanted = [Number(asked ?? NaN), today === '' ? NaN : parseBusinessDate(today).year];
  return wanted.find((year) => years.includes(year)) ?? years[0] ?? null;
}

function dayOf(date: string, entry: CalendarDay | null): YearDay {
  const state: DayState = entry?.kind ?? (dayOfWeek(date) > 5 ? 'weekend' : 'working');
  const words = entry === null ? '' : ` ${CALENDAR_DAY_KIND_LABELS[entry.kind]}（${entry.name}）`;
  return { date, number: parseBusinessDate(date).day, state, title: `${dateWords(date, true)}${words}`, entry };
}
