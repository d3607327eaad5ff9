import type { BusinessDate } from './business-date';
import { isDone } from './lateness';
import { roundTo } from './ratio';

export interface WeightedMilestone {
  weight: number;
  baselineDate: BusinessDate | null;
  actualDate: BusinessDate | null;
  /** 0–100 as filed for a step under way; absent or null counts as not begun. A done milestone is 100. */
  percent?: number | null;
}

/** 形象进度 % = Σ wᵢ·pᵢ ÷ Σ wᵢ (domain: formulas), 2 decimals; null without milestones. */
export function progressPercent(milestones: readonly WeightedMilestone[], asOf: BusinessDate): number | null {
  return weightedPercent(milestones, (milestone) => (isDone(milestone, asOf) ? 100 : filed(milestone)));
}

/**
 * 序时进度 % = Σ weight of milestones with baseline date ≤ asOf ÷ Σ weight (domain: formulas), 2 decimals.
 * Null without milestones, without any dated one, or before the first baseline is frozen (`baselineNumber` 0).
 */
export function plannedPercent(milestones: readonly WeightedMilestone[], asOf: BusinessDate, baselineNumber: number): number | null {
  if (baselineNumber < 1 || milestones.every(({ baselineDate }) => baselineDate === null)) return null;
  return weightedPercent(milestones, ({ baselineDate }) => (baselineDate !== null && baselineDate <= asOf ? 100 : 0));
}

function weightedPercent(milestones: readonly WeightedMilestone[], percentOf: (milestone: WeightedMilestone) => number): number | null {
  let total = 0;
  let reached = 0;
  for (const milestone of milestones) {
    if (!Number.isFinite(milestone.weight) || milestone.weight < 0) throw new RangeError(`not a weight: ${milestone.weight}`);
    total += milestone.weight;
    reached += milestone.weight * percentOf(milestone);
  }
  return total === 0 ? null : roundTo(reached / total, 2);
}

function filed({ percent }: WeightedMilestone): number {
  const value = percent ?? 0;
  if (!(value >= 0 && value <= 100)) throw new RangeError(`not a percentage: ${value}`);
  return value;
}
