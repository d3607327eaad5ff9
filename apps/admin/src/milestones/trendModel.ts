import type { MilestoneTrend, MilestoneTrendLine, SlipForecast } from '@portfolio/contracts';
import { parseBusinessDate, toBusinessDate } from '@portfolio/rules';
import { dateWords } from '../ui/dates';

/** Lines with something to draw: at least one forecast. */
export function drawable({ lines }: MilestoneTrend): MilestoneTrendLine[] {
  return lines.filter(({ points }) => points.length > 0);
}

/** A line's points, with today's forecast held to the right edge so that the last report is seen to stand. */
export function pointsOf({ points, actualDate }: MilestoneTrendLine, asOf: string): [reportedOn: string, forecastDate: string][] {
  const told = points.map(({ reportedOn, forecastDate }): [string, string] => [reportedOn, forecastDate]);
  const last = told.at(-1);
  if (last === undefined) return told;
  if (actualDate !== null) return [...told, [actualDate, actualDate]];
  return last[0] < asOf ? [...told, [asOf, last[1]]] : told;
}

/** First and last day on either axis: the diagonal runs from one to the other. */
export function spanOf(lines: readonly MilestoneTrendLine[], asOf: string): { from: string; to: string } {
  const days = lines.flatMap((line) => [...pointsOf(line, asOf).flat(), line.baselineDate ?? asOf]).sort();
  return { from: days[0] ?? asOf, to: days.at(-1) ?? asOf };
}

/** How many months lie between marks, finest first. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

/** First days of months at which an axis is marked, evenly and at most `most` of them, so that their labels never touch. */
export function axisMarks(from: string, to: string, most: number): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const step = STEPS.find((months) => Math.floor(last / months) - Math.ceil(first / months) + 1 <= most) ?? STEPS[STEPS.length - 1] ?? 1;
  const marks: string[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) marks.push(toBusinessDate(Math.floor(month / 12), (month % 12) + 1, 1));
  const within = marks.filter((date) => date >= from && date <= to);
  return within.length === 0 ? [from] : within;
}

function monthNumber(date: string): number {
  const { year, month } = parseBusinessDate(date);
  return year * 12 + month - 1;
}

/** 推算: the range with the number of points; never in place of the unit's own date. */
export function slipText(slip: SlipForecast | null, asOf: string): string {
  if (slip === null) return '预测不足 4 次，不推算';
  if (!slip.converges) return `不收敛（据 ${slip.points} 次预测，越推越远）`;
  if (slip.latest !== null && slip.latest < asOf) return `推算日期已过（据 ${slip.points} 次预测）`;
  const range = slip.latest === null ? `最早 ${dateWords(slip.earliest)}，最晚不收敛` : slip.earliest === slip.latest ? dateWords(slip.earliest) : `${dateWords(slip.earliest)}至${dateWords(slip.latest)}`;
  return `${range}（据 ${slip.points} 次预测）`;
}
