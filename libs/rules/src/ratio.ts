import type { Ratio } from '@portfolio/contracts';

/** A checked pair of numerator and denominator. Throws RangeError when one is negative or not finite. */
export function ratio(n: number, of: number): Ratio {
  if (!Number.isFinite(n) || !Number.isFinite(of) || n < 0 || of < 0) throw new RangeError(`not a ratio: ${n}/${of}`);
  return { n, of };
}

/** Percent of a ratio, not rounded; null when nothing was to be done (denominator 0). */
export function ratioPercent({ n, of }: Ratio): number | null {
  return of === 0 ? null : (n / of) * 100;
}

/** `39/63 = 61.9%` (domain, rule 3); with denominator 0 `0/0（无数据）`. */
export function formatRatio(value: Ratio, digits = 1): string {
  const percent = ratioPercent(value);
  const pair = `${value.n}/${value.of}`;
  return percent === null ? `${pair}（无数据）` : `${pair} = ${roundTo(percent, digits).toFixed(digits)}%`;
}

/** Difference of two percentages in percentage points (not a ratio), rounded to 2 decimals; positive = ahead. */
export function percentagePoints(actualPercent: number, plannedPercent: number): number {
  return roundTo(actualPercent - plannedPercent, 2);
}

/** `+13.8 个百分点`, `-4.0 个百分点`. */
export function formatPoints(points: number, digits = 1): string {
  const rounded = roundTo(points, digits);
  return `${rounded > 0 ? '+' : ''}${rounded.toFixed(digits)} 个百分点`;
}

/** Half away from zero, steady against binary fractions (1.005 → 1.01); never −0. */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  const magnitude = Math.round(Number((Math.abs(value) * factor).toPrecision(15))) / factor;
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}
