import type { HonestyCode, HonestyFinding, LifecycleState, MilestoneKind, Rating } from '@portfolio/contracts';
import type { BusinessDate } from './business-date';
import { HONESTY_CHECKS } from './honesty-checks';
import type { Money } from './money';
import type { WorkingCalendar } from './working-days';

/** Thresholds of the honesty checks; a rule pack can carry its own. */
export interface HonestyThresholds {
  /** Percentage points between share of investment and stated progress. */
  gapPoints: number;
  /** Likeness of two reports from which one counts as copied, 0–1. */
  likeness: number;
  /** Reports shorter than this (characters that count) are too short to be called copied. */
  likenessFrom: number;
  /** Periods running without change from which the unit is asked. */
  noChangePeriods: number;
  /** Share of the year's investment that one period of December may bring, in per cent. */
  yearEndShare: number;
  /** Percentage points of progress that one period of December may bring. */
  yearEndPoints: number;
  /** Hours before a review in which a later forecast is asked about (domain: 48 h). */
  reviewHours: number;
}

export const DEFAULT_HONESTY_THRESHOLDS: HonestyThresholds = {
  gapPoints: 30,
  likeness: 0.95,
  likenessFrom: 15,
  noChangePeriods: 3,
  yearEndShare: 30,
  yearEndPoints: 25,
  reviewHours: 48,
};

/** What a unit stated for one period. */
export interface StatedPeriod {
  periodLabel: string;
  endsOn: BusinessDate;
  progressText: string;
  /** As stated, 0–100. */
  progressPercent: number | null;
  investmentPeriod: Money | null;
  investmentToDate: Money | null;
  selfRating: Rating | null;
  noChange: boolean;
}

export interface HonestyMilestone {
  name: string;
  kind: MilestoneKind;
  baselineDate: BusinessDate | null;
  /** Accepted. */
  actualDate: BusinessDate | null;
  /** Claimed in this filing or before, not yet accepted. */
  claimedDate: BusinessDate | null;
  overdue: boolean;
  workingDaysLate: number;
  /** Pieces of evidence that hang on it or, for a claim of this filing, on the filing. */
  evidence: number;
}

/** A forecast that was changed, with its moment as ISO instant. */
export interface ForecastMove {
  milestoneName: string;
  from: BusinessDate | null;
  to: BusinessDate | null;
  at: string;
}

/** A moment at which 督查室 looks: a circular's cut-off, an order's deadline, a rating. */
export interface ReviewMoment {
  what: string;
  at: string;
}

/** Everything the checks look at; nothing else is asked or fetched. */
export interface HonestyFacts {
  now: StatedPeriod;
  /** Earlier filings of the same unit on the same project that left the unit, newest first. */
  earlier: readonly StatedPeriod[];
  lifecycle: LifecycleState;
  totalInvestment: Money | null;
  milestones: readonly HonestyMilestone[];
  forecastMoves: readonly ForecastMove[];
  reviews: readonly ReviewMoment[];
  dueOn: BusinessDate;
  /** The day on which the filing leaves the unit. */
  submittedOn: BusinessDate;
  calendar: WorkingCalendar;
}

/**
 * 诚信校验 (domain: honesty checks): everything that is worth a question, in the order of the list. It never blocks; a check
 * without the figures it needs says nothing.
 */
export function honestyFindings(facts: HonestyFacts, thresholds: HonestyThresholds = DEFAULT_HONESTY_THRESHOLDS): HonestyFinding[] {
  return (Object.keys(HONESTY_CHECKS) as HonestyCode[]).flatMap((code) => {
    const noticed = HONESTY_CHECKS[code](facts, thresholds);
    return noticed === null ? [] : [{ code, ...noticed }];
  });
}
