import type { Ratio } from '@portfolio/contracts';
import { daysBetween } from './business-date';
import type { BusinessDate } from './business-date';
import type { MilestoneDates } from './lateness';
import { percentagePoints, ratio, ratioPercent } from './ratio';

// Each rate keeps numerator and denominator (domain, rule 3); `ratioPercent` and `formatRatio` derive the percentage.

/** 年度投资完成率 = invested this year ÷ this year's planned investment; both in the same unit (万元 or 亿元). */
export function annualInvestmentRate(investedThisYear: number, plannedThisYear: number): Ratio {
  return ratio(investedThisYear, plannedThisYear);
}

/** 总投资完成率 = invested since start ÷ total investment; same unit. */
export function totalInvestmentRate(investedSinceStart: number, totalInvestment: number): Ratio {
  return ratio(investedSinceStart, totalInvestment);
}

/** 开工率 = actual starts ÷ starts planned for the year. Show together with `dueStartRate`. */
export function startRate(actualStarts: number, plannedForYear: number): Ratio {
  return ratio(actualStarts, plannedForYear);
}

/** 应开已开率 = (actual − early starts) ÷ starts planned by now. Throws RangeError when more started early than at all. */
export function dueStartRate(starts: { actual: number; early: number; plannedByNow: number }): Ratio {
  return ratio(starts.actual - starts.early, starts.plannedByNow);
}

/** 开复工率 = (started + resumed) ÷ planned. */
export function startAndResumeRate(started: number, resumed: number, planned: number): Ratio {
  return ratio(started + resumed, planned);
}

/** 问题办结率 = 销号 ÷ 应销号. */
export function blockerClosingRate(closed: number, due: number): Ratio {
  return ratio(closed, due);
}

/** 填报及时率 = filings in time ÷ filings due. */
export function filingTimelinessRate(inTime: number, due: number): Ratio {
  return ratio(inTime, due);
}

/** 准点率 = milestones done by their baseline date ÷ milestones whose baseline date is ≤ asOf. Undated ones are not due. */
export function onTimeRate(milestones: readonly MilestoneDates[], asOf: BusinessDate): Ratio {
  let due = 0;
  let onTime = 0;
  for (const { baselineDate, actualDate } of milestones) {
    if (baselineDate === null || baselineDate > asOf) continue;
    due += 1;
    if (actualDate !== null && actualDate <= baselineDate) onTime += 1;
  }
  return ratio(onTime, due);
}

/**
 * How far a rate is ahead of (+) or behind (−) the elapsed share of the year, in percentage points:
 * 629.0/647.4 against 10/12 of the year is +13.8. Null when one denominator is 0.
 */
export function pointsAgainstElapsed(rate: Ratio, elapsed: Ratio): number | null {
  const [actual, planned] = [ratioPercent(rate), ratioPercent(elapsed)];
  return actual === null || planned === null ? null : percentagePoints(actual, planned);
}

/** slip = forecast − baseline in calendar days; null when one is missing. Shown, never a measure of lateness. */
export function slipDays(baselineDate: BusinessDate | null, forecastDate: BusinessDate | null): number | null {
  return baselineDate === null || forecastDate === null ? null : daysBetween(baselineDate, forecastDate);
}
