import { MILESTONE_KIND_LABELS } from '@portfolio/contracts';
import type { MilestoneKind } from '@portfolio/contracts';
import { formatChineseDate } from './business-date';
import type { BusinessDate } from './business-date';

/** A step as the next baseline would have it. */
export interface BaselineStep {
  id: string;
  kind: MilestoneKind;
  name: string;
  weight: number;
  baselineDate: BusinessDate;
  actualDate: BusinessDate | null;
  /** As the baseline in force has it; null for a step that is taken in. */
  before: { baselineDate: BusinessDate; weight: number } | null;
}

export interface BaselineContext {
  today: BusinessDate;
  /** Last day of the plan (12-31 of its last year); null where it is not known. */
  lastDay: BusinessDate | null;
  /** The request says why a date lies beyond the plan (超规划期). */
  beyondPlanExplained: boolean;
}

export interface BaselineFault {
  code: 'weight_sum' | 'weight_of_overdue' | 'past_date' | 'beyond_plan' | 'order';
  message: string;
}

/** What happens in this order whatever the project; 用地 and 招标 run beside the others and only come before the end. */
const COURSE = ['approval', 'feasibility', 'planning_permit', 'construction_permit', 'start', 'main_structure', 'acceptance', 'operation'] as const satisfies readonly MilestoneKind[];
const BESIDE = ['land', 'tender'] as const satisfies readonly MilestoneKind[];
const END = ['acceptance', 'operation'] as const satisfies readonly MilestoneKind[];

/** Every pair of kinds of which the first is never later than the second. */
export const KIND_ORDER: readonly (readonly [earlier: MilestoneKind, later: MilestoneKind])[] = [
  ...COURSE.flatMap((earlier, at) => COURSE.slice(at + 1).map((later) => [earlier, later] as const)),
  ...BESIDE.flatMap((earlier) => END.map((later) => [earlier, later] as const)),
];

/**
 * What is wrong with a next baseline. It keeps the sum of the weights of the one before: a larger sum thins out every share, and with it
 * the points that a late step is behind; for the same reason an overdue step keeps its weight. What it moves lies neither in the past nor,
 * unexplained, after the plan, and does not turn the course of building round. What it does not move is not judged again.
 */
export function baselineFaults(steps: readonly BaselineStep[], context: BaselineContext): BaselineFault[] {
  return [...weightFaults(steps, context), ...dateFaults(steps, context), ...orderFaults(steps)];
}

/** Sum of weights that a next baseline has to keep. */
export function weightSum(steps: readonly { weight: number }[]): number {
  return steps.reduce((sum, { weight }) => sum + weight, 0);
}

function weightFaults(steps: readonly BaselineStep[], { today }: BaselineContext): BaselineFault[] {
  const due = weightSum(steps.flatMap(({ before }) => (before === null ? [] : [before])));
  const sum = weightSum(steps);
  const lowered = steps.filter(({ before, weight, actualDate }) => before !== null && actualDate === null && before.baselineDate < today && weight < before.weight);
  return [
    ...(sum === due ? [] : [fault('weight_sum', `调整后权重合计 ${sum}，应与现行基线一致（${due}），${sum < due ? `还差 ${due - sum}` : `多出 ${sum - due}`}；请相应${sum < due ? '调高' : '调低'}其他节点的权重。`)]),
    ...lowered.map(({ name, before }) => fault('weight_of_overdue', `节点“${name}”已逾期，权重不能调低（现为 ${before?.weight ?? 0}），请保持不变。`)),
  ];
}

function dateFaults(steps: readonly BaselineStep[], { today, lastDay, beyondPlanExplained }: BaselineContext): BaselineFault[] {
  return steps.filter(isMoved).flatMap(({ name, baselineDate, actualDate }) => [
    ...(actualDate === null && baselineDate < today ? [fault('past_date', `节点“${name}”的新计划日期不能早于今天，请重新填写。`)] : []),
    ...(lastDay !== null && baselineDate > lastDay && !beyondPlanExplained
      ? [fault('beyond_plan', `节点“${name}”的新计划日期 ${formatChineseDate(baselineDate)} 超出规划期（至 ${formatChineseDate(lastDay)}）；确需超出的，请填写“超规划期理由”。`)]
      : []),
  ]);
}

/**
 * With several steps of one kind (一期、二期 each with 开工 and 竣工验收) the first of the earlier kind comes before the first of the later
 * one, and the last before the last.
 */
function orderFaults(steps: readonly BaselineStep[]): BaselineFault[] {
  return KIND_ORDER.flatMap(([earlier, later]) => {
    const [early, late] = [ofKind(steps, earlier), ofKind(steps, later)];
    for (const at of [0, -1]) {
      const [a, b] = [early.at(at), late.at(at)];
      if (a === undefined || b === undefined || a.baselineDate <= b.baselineDate || !(isMoved(a) || isMoved(b))) continue;
      return [fault('order', `${named(a)}不能晚于${named(b)}，请核对两个节点的日期。`)];
    }
    return [];
  });
}

/** To another date, or newly taken in. */
function isMoved({ before, baselineDate }: BaselineStep): boolean {
  return before === null || before.baselineDate !== baselineDate;
}

function ofKind(steps: readonly BaselineStep[], kind: MilestoneKind): BaselineStep[] {
  return steps.filter((step) => step.kind === kind).sort((a, b) => (a.baselineDate < b.baselineDate ? -1 : a.baselineDate === b.baselineDate ? 0 : 1));
}

/** With its kind where the name does not say it. */
function named({ kind, name, baselineDate }: BaselineStep): string {
  const label = MILESTONE_KIND_LABELS[kind];
  return `${name.includes(label) ? '' : label}“${name}”（${formatChineseDate(baselineDate)}）`;
}

function fault(code: BaselineFault['code'], message: string): BaselineFault {
  return { code, message };
}
