import type { Milestone } from '@portfolio/contracts';
import { addDays, daysBetween, parseBusinessDate, toBusinessDate } from '@portfolio/rules';
import { dateWords } from '../ui/dates';

/** The days a project's timeline reaches over, both inclusive. */
export interface Span {
  from: string;
  to: string;
}
export interface Tick {
  /** Percent from the left. */
  at: number;
  label: string;
}
type Dated = Pick<Milestone, 'baselineDate' | 'forecastDate' | 'actualDate'>;

/** From this many days on the ticks are years, below they are quarters. */
const YEARLY_FROM = 730;

/** The months from the first to the last of all dates, today included so that one sees where one stands; null without any date. */
export function spanOf(milestones: readonly Dated[], today: string): Span | null {
  const dates = milestones.flatMap(({ baselineDate, forecastDate, actualDate }) => [baselineDate, forecastDate, actualDate]).filter((date) => date !== null);
  if (dates.length === 0) return null;
  const sorted = [...dates, today].toSorted();
  return { from: monthStart(sorted[0] ?? today), to: monthEnd(sorted.at(-1) ?? today) };
}

/** Place of a day in percent of the span, two decimals. */
export function positionOf(date: string, { from, to }: Span): number {
  const length = daysBetween(from, to);
  return length <= 0 ? 0 : Math.round((daysBetween(from, date) / length) * 10_000) / 100;
}

/** Years, or for a short project quarters; a label that would begin at the right edge is left out. */
export function ticksOf(span: Span): Tick[] {
  const yearly = daysBetween(span.from, span.to) >= YEARLY_FROM;
  const { year } = parseBusinessDate(span.from);
  const last = parseBusinessDate(span.to).year;
  const months = yearly ? [1] : [1, 4, 7, 10];
  const starts = Array.from({ length: last - year + 1 }, (_, index) => year + index).flatMap((y) => months.map((month) => ({ y, month, date: toBusinessDate(y, month, 1) })));
  return starts
    .filter(({ date }) => date >= span.from && date <= span.to)
    .map(({ y, month, date }) => ({ at: positionOf(date, span), label: yearly || month === 1 ? `${y}` : `${month}月` }))
    .filter(({ at }) => at <= 92);
}

/** What one row draws, in percent of the span; null where there is no date. */
export interface RowGeometry {
  baseline: number | null;
  forecast: number | null;
  actual: number | null;
  /** The way from the baseline to where the milestone ended or stands: late ways are red, others quiet (a draft date makes nothing late). */
  slip: { from: number; to: number; late: boolean } | null;
  words: string;
}

/** Geometry of one milestone. A forecast is drawn while the milestone is open; it never makes anything late or in time. */
export function rowOf({ baselineDate, forecastDate, actualDate, status }: Dated & Pick<Milestone, 'status'>, span: Span, today: string): RowGeometry {
  const at = (date: string | null) => (date === null ? null : positionOf(date, span));
  const forecast = actualDate === null ? forecastDate : null;
  const reached = actualDate ?? (status === 'overdue' ? today : null);
  const slip = baselineDate === null || reached === null || reached === baselineDate ? null : { from: positionOf(baselineDate, span), to: positionOf(reached, span), late: status === 'overdue' || status === 'done_late' };
  return { baseline: at(baselineDate), forecast: at(forecast), actual: at(actualDate), slip, words: wordsOf({ baselineDate, forecastDate: forecast, actualDate }) };
}

function wordsOf({ baselineDate, forecastDate, actualDate }: Dated): string {
  const parts = [
    baselineDate === null ? '未定计划日期' : `计划 ${dateWords(baselineDate)}`,
    ...(forecastDate === null ? [] : [`预计 ${dateWords(forecastDate)}`]),
    ...(actualDate === null ? [] : [`完成 ${dateWords(actualDate)}`]),
  ];
  return parts.join('，');
}

function monthStart(date: string): string {
  const { year, month } = parseBusinessDate(date);
  return toBusinessDate(year, month, 1);
}

function monthEnd(date: string): string {
  const { year, month } = parseBusinessDate(date);
  return addDays(month === 12 ? toBusinessDate(year + 1, 1, 1) : toBusinessDate(year, month + 1, 1), -1);
}
