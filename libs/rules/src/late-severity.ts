import { roundTo } from './ratio';

/** What makes a late project worse than another; each is at least 0. */
export interface LatenessFacts {
  /** Of the milestone that is latest. */
  workingDaysLate: number;
  /** Report periods running in which the project was not green, the present one included. */
  periodsRunning: number;
  /** Weight of the overdue milestones in percent of all weights, 0–100. */
  weightPercent: number;
  /** Working days since the unit last did anything about the project; null when it never has. */
  silentWorkingDays: number | null;
}

export const SEVERITY_PARTS = ['late', 'periods', 'weight', 'silence'] as const;
export type SeverityPartCode = (typeof SEVERITY_PARTS)[number];
export interface SeverityPart {
  code: SeverityPartCode;
  points: number;
  text: string;
}
export interface Severity {
  points: number;
  parts: SeverityPart[];
}

/**
 * Points per unit and the most that one part may give. Lateness leads; repetition, weight and silence move a project among its
 * like, so that a unit that says nothing stands before one that answers. Our own ordering for the desk (issue: ranked by severity), no published scheme.
 */
export const SEVERITY_WEIGHTS: Record<SeverityPartCode, { each: number; most: number }> = {
  late: { each: 1, most: 60 },
  periods: { each: 3, most: 30 },
  weight: { each: 0.2, most: 20 },
  silence: { each: 0.5, most: 20 },
};

/** 滞后程度: the sum of the parts, with a sentence for each, so that everybody can see why a project stands where it stands. */
export function lateSeverity({ workingDaysLate, periodsRunning, weightPercent, silentWorkingDays }: LatenessFacts): Severity {
  const never = silentWorkingDays === null;
  const parts = [
    part('late', workingDaysLate, `最长逾期 ${workingDaysLate} 个工作日`),
    part('periods', Math.max(0, periodsRunning - 1), `连续 ${periodsRunning} 期未转绿`),
    part('weight', weightPercent, `逾期节点占权重 ${weightPercent}%`),
    part('silence', never ? Infinity : silentWorkingDays, never ? '单位尚无任何动作' : `单位 ${silentWorkingDays} 个工作日没有动作`),
  ].filter(({ points }) => points > 0);
  return { points: roundTo(parts.reduce((sum, { points }) => sum + points, 0), 1), parts };
}

function part(code: SeverityPartCode, amount: number, text: string): SeverityPart {
  const { each, most } = SEVERITY_WEIGHTS[code];
  if (Number.isNaN(amount) || amount < 0) throw new RangeError(`not an amount: ${amount}`);
  return { code, points: roundTo(Math.min(most, amount * each), 1), text };
}
