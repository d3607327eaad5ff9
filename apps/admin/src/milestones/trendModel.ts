import type { MilestoneTrend, MilestoneTrendLine, SlipForecast } from '@portfolio/contracts';
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

/** 推算: the range with the number of points; never in place of the unit's own date. */
export function slipText(slip: SlipForecast | null, asOf: string): string {
  if (slip === null) return '预测不足 4 次，不推算';
  if (!slip.converges) return `不收敛（据 ${slip.points} 次预测，越推越远）`;
  if (slip.latest !== null && slip.latest < asOf) return `推算日期已过（据 ${slip.points} 次预测）`;
  const range = slip.latest === null ? `最早 ${dateWords(slip.earliest)}，最晚不收敛` : slip.earliest === slip.latest ? dateWords(slip.earliest) : `${dateWords(slip.earliest)}至${dateWords(slip.latest)}`;
  return `${range}（据 ${slip.points} 次预测）`;
}
