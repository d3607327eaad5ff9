import { ADJUSTMENT_KINDS, ADJUSTMENT_KIND_LABELS, LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { AdjustmentKind, LifecycleOption, LifecycleState } from '@portfolio/contracts';

/**
 * `forward`: the next stage, by the unit head or a planner, with date and note.
 * `correction`: one stage back to undo a wrong entry; offer it to planners only and demand a reason.
 */
export type StepKind = 'forward' | 'correction';
export interface LifecycleStep extends LifecycleOption {
  kind: StepKind;
}

/** 储备 → 前期 → 在建 → 竣工 → 投用 (domain: LifecycleState). */
export const LIFECYCLE_ORDER = ['reserve', 'preparation', 'construction', 'completed', 'in_operation'] as const satisfies readonly LifecycleState[];

/** What can move a project from one stage to another: a unit or planner by hand, or an approved adjustment. */
export const LIFECYCLE_MEANS = ['unit', 'planner', ...ADJUSTMENT_KINDS] as const;
export type LifecycleMeans = (typeof LIFECYCLE_MEANS)[number];

interface LifecycleRule {
  from: readonly LifecycleState[];
  to: readonly LifecycleState[];
  by: readonly LifecycleMeans[];
}

/** Stages in which work is still to be done, so that it can be put off or given up. */
const UNFINISHED = ['reserve', 'preparation', 'construction'] as const satisfies readonly LifecycleState[];

/** Every move there is; what is not here is refused. A resumed project comes back to the stage it was in, so any stage of the order. */
const RULES: readonly LifecycleRule[] = [
  { from: ['reserve'], to: ['preparation'], by: ['unit', 'planner'] },
  { from: ['preparation'], to: ['construction'], by: ['unit', 'planner'] },
  { from: ['construction'], to: ['completed'], by: ['unit', 'planner'] },
  { from: ['completed'], to: ['in_operation'], by: ['unit', 'planner'] },
  { from: ['preparation'], to: ['reserve'], by: ['planner'] },
  { from: ['construction'], to: ['preparation'], by: ['planner'] },
  { from: ['completed'], to: ['construction'], by: ['planner'] },
  { from: ['in_operation'], to: ['completed'], by: ['planner'] },
  { from: UNFINISHED, to: ['suspended'], by: ['suspend'] },
  // A packaged project goes on inside another one.
  { from: [...UNFINISHED, 'suspended'], to: ['withdrawn'], by: ['withdraw', 'package'] },
  { from: ['suspended', 'withdrawn'], to: LIFECYCLE_ORDER, by: ['resume'] },
];

/** Stages in which a project may be the subject of an adjustment; `add` has none, its project is not there yet. */
const ADJUSTABLE: Record<AdjustmentKind, readonly LifecycleState[]> = {
  reschedule: LIFECYCLE_ORDER,
  suspend: UNFINISHED,
  withdraw: [...UNFINISHED, 'suspended'],
  resume: ['suspended', 'withdrawn'],
  owner: [...LIFECYCLE_ORDER, 'suspended'],
  split: UNFINISHED,
  package: UNFINISHED,
  add: [],
};

/** Whether a project can get from one stage to another by these means. */
export function mayMove(from: LifecycleState, to: LifecycleState, by: LifecycleMeans): boolean {
  return RULES.some((rule) => rule.from.includes(from) && rule.to.includes(to) && rule.by.includes(by));
}

/** Whether an adjustment of this kind can be asked for a project in this stage. */
export function mayAdjust(stage: LifecycleState, kind: AdjustmentKind): boolean {
  return ADJUSTABLE[kind].includes(stage);
}

/** Suspended and withdrawn projects are shown, but are in no reminder, ratio or overdue list. */
export function isPaused(lifecycle: LifecycleState): lifecycle is 'suspended' | 'withdrawn' {
  return lifecycle === 'suspended' || lifecycle === 'withdrawn';
}

const FORWARD_NOTES: Partial<Record<LifecycleState, string>> = {
  preparation: '已启动立项、可研、用地等前期工作',
  construction: '已取得施工许可（或具备实施条件）并实际开工',
  completed: '工程内容已全部完成并通过竣工验收',
  in_operation: '已移交并投入使用',
};

/**
 * Steps offered by hand from a stage: one forward, and one back as a correction. Stages are never skipped.
 * 暂缓, 退出 and 恢复 come only from an approved adjustment, so nothing leads into or out of them here.
 */
export function allowedTransitions(from: LifecycleState): LifecycleStep[] {
  const forward = LIFECYCLE_ORDER.filter((to) => mayMove(from, to, 'unit'));
  const back = LIFECYCLE_ORDER.filter((to) => mayMove(from, to, 'planner') && !mayMove(from, to, 'unit'));
  return [
    ...forward.map((to): LifecycleStep => ({ to, label: LIFECYCLE_LABELS[to], note: FORWARD_NOTES[to] ?? '', kind: 'forward' })),
    ...back.map((to): LifecycleStep => ({ to, label: LIFECYCLE_LABELS[to], note: `更正误操作，退回“${LIFECYCLE_LABELS[to]}”，须说明原因`, kind: 'correction' })),
  ];
}

/** Refused step; carries the Chinese names for the `invalid_transition` message. */
export class InvalidTransitionError extends Error {
  readonly code = 'invalid_transition';
  readonly params: { from: string; to: string };

  constructor(from: LifecycleState, to: LifecycleState) {
    super(`lifecycle ${from} → ${to} is not allowed`);
    this.name = 'InvalidTransitionError';
    this.params = { from: LIFECYCLE_LABELS[from], to: LIFECYCLE_LABELS[to] };
  }
}

/** The allowed step by hand from one stage to another, with its kind. Throws InvalidTransitionError for every other pair. */
export function assertTransition(from: LifecycleState, to: LifecycleState): LifecycleStep {
  const step = allowedTransitions(from).find((candidate) => candidate.to === to);
  if (step === undefined) throw new InvalidTransitionError(from, to);
  return step;
}

/** Why a kind cannot be asked for now, in Chinese; null when it can. */
export function adjustmentObstacle(stage: LifecycleState, kind: AdjustmentKind): string | null {
  return mayAdjust(stage, kind) ? null : `项目当前为“${LIFECYCLE_LABELS[stage]}”，不能申请${ADJUSTMENT_KIND_LABELS[kind]}`;
}
