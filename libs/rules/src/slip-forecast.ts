import type { SlipForecast } from '@portfolio/contracts';
import { addDays, daysBetween } from './business-date';
import type { BusinessDate } from './business-date';

/** What was forecast for a milestone on a day of report. */
export interface ForecastPoint {
  reportedOn: BusinessDate;
  forecastDate: BusinessDate;
}

/** Fewer reports say nothing (domain: Formulas). */
export const SLIP_POINTS_NEEDED = 4;
/** Farther away than this is as good as never. */
const HORIZON_DAYS = 36_500;

/**
 * Expected finish from the forecast history (domain: Formulas): the line y = a + m·x by Theil–Sen, x the day of report, y the
 * forecast; it meets the diagonal "reached when predicted" at x* = a ÷ (1 − m), for m < 1, else 不收敛. The range comes from the
 * quartiles of the slopes. Null with fewer than four days of report; of several reports on a day give the last one only.
 */
export function slipForecast(points: readonly ForecastPoint[]): SlipForecast | null {
  const origin = points.map(({ reportedOn }) => reportedOn).sort()[0];
  if (origin === undefined || new Set(points.map(({ reportedOn }) => reportedOn)).size < SLIP_POINTS_NEEDED) return null;
  const line = points.map(({ reportedOn, forecastDate }) => ({ x: daysBetween(origin, reportedOn), y: daysBetween(origin, forecastDate) }));
  const slopes = pairSlopes(line);
  const expected = meeting(line, quantile(slopes, 0.5));
  if (expected === null) return { converges: false, points: points.length };
  const quick = meeting(line, quantile(slopes, 0.25));
  const slow = meeting(line, quantile(slopes, 0.75));
  const known = [expected, quick, slow].filter((day) => day !== null);
  return {
    converges: true,
    points: points.length,
    expected: addDays(origin, expected),
    earliest: addDays(origin, Math.min(...known)),
    latest: slow === null ? null : addDays(origin, Math.max(...known)),
  };
}

/** Of several reports on one day the last one counts; give them oldest first. */
export function lastOfEachDay(points: readonly ForecastPoint[]): ForecastPoint[] {
  return [...new Map(points.map((point) => [point.reportedOn, point])).values()].sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1));
}

interface LinePoint {
  x: number;
  y: number;
}

function pairSlopes(line: readonly LinePoint[]): number[] {
  const slopes: number[] = [];
  for (const [at, a] of line.entries()) for (const b of line.slice(at + 1)) if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x));
  return slopes.sort((a, b) => a - b);
}

/** Day, counted from the first report, on which the line of this slope meets the diagonal; null when it does not. */
function meeting(line: readonly LinePoint[], slope: number): number | null {
  if (slope >= 1) return null;
  const intercept = quantile(line.map(({ x, y }) => y - slope * x).sort((a, b) => a - b), 0.5);
  const day = intercept / (1 - slope);
  // To three decimals first: a binary fraction just above a half must not decide the day.
  return Math.abs(day) > HORIZON_DAYS ? null : Math.round(Math.round(day * 1000) / 1000);
}

/** Of sorted values, interpolated between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
