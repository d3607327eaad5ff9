import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { LifecycleOption, LifecycleState } from '@portfolio/contracts';

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

const FORWARD_NOTES: Partial<Record<LifecycleState, string>> = {
  preparation: '已启动立项、可研、用地等前期工作',
  construction: '已取得施工许可（或具备实施条件）并实际开工',
  completed: '工程内容已全部完成并通过竣工验收',
  in_operation: '已移交并投入使用',
};

/**
 * Steps offered from a stage: one forward, and one back as a correction. Stages are never skipped.
 * 暂缓, 退出 and 恢复 come only from an approved adjustment, so nothing leads into or out of them here.
 */
export function allowedTransitions(from: LifecycleState): LifecycleStep[] {
  const index = LIFECYCLE_ORDER.findIndex((state) => state === from);
  if (index < 0) return [];
  const [next, back] = [LIFECYCLE_ORDER[index + 1], LIFECYCLE_ORDER[index - 1]];
  const steps: LifecycleStep[] = [];
  if (next !== undefined) steps.push({ to: next, label: LIFECYCLE_LABELS[next], note: FORWARD_NOTES[next] ?? '', kind: 'forward' });
  if (back !== undefined) {
    steps.push({ to: back, label: LIFECYCLE_LABELS[back], note: `更正误操作，退回“${LIFECYCLE_LABELS[back]}”，须说明原因`, kind: 'correction' });
  }
  return steps;
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

/** The allowed step from one stage to another, with its kind. Throws InvalidTransitionError for every other pair. */
export function assertTransition(from: LifecycleState, to: LifecycleState): LifecycleStep {
  const step = allowedTransitions(from).find((candidate) => candidate.to === to);
  if (step === undefined) throw new InvalidTransitionError(from, to);
  return step;
}
