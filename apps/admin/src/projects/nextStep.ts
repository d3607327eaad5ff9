import type { Milestone, Permission, Project } from '@portfolio/contracts';
import { isDone } from '@portfolio/rules';

/** What has to happen next with a project. `complete` names the milestone. */
export type NextStep =
  | { kind: 'halted' | 'plan' | 'date' | 'freeze' | 'advance' | 'finished' }
  | { kind: 'complete'; milestone: Milestone };

type Standing = Pick<Project, 'lifecycle' | 'baselineNumber'>;

/**
 * The one next step: plan the milestones, date them, freeze the baseline, complete the earliest open milestone of the baseline,
 * then take the project to its next stage.
 */
export function nextStep({ lifecycle, baselineNumber }: Standing, milestones: readonly Milestone[], today: string): NextStep {
  if (lifecycle === 'suspended' || lifecycle === 'withdrawn') return { kind: 'halted' };
  if (milestones.length === 0) return { kind: 'plan' };
  if (baselineNumber === 0) return { kind: milestones.some(({ baselineDate }) => baselineDate === null) ? 'date' : 'freeze' };
  const next = milestones.filter((milestone) => milestone.baselineNumber > 0 && !isDone(milestone, today)).toSorted(byDate)[0];
  if (next !== undefined) return { kind: 'complete', milestone: next };
  return { kind: lifecycle === 'in_operation' ? 'finished' : 'advance' };
}

/** The step as a sentence; `mine`: the reader is who takes it. */
export function stepWords(kind: Exclude<NextStep['kind'], 'complete'>, mine: boolean): string {
  switch (kind) {
    case 'halted':
      return '项目暂缓或退出，不判定逾期，也不发送提醒。';
    case 'plan':
      return mine ? '还没有节点，请套用模板或逐个添加。' : '还没有节点，由责任单位编制节点计划。';
    case 'date':
      return mine ? '有节点还没有计划日期，补齐后才能冻结基线。' : '有节点还没有计划日期，由责任单位补齐。';
    case 'freeze':
      return mine ? '节点计划已编好，请核对后冻结基线；冻结后才判定逾期、发送提醒。' : '节点计划已编好，由规划管理员冻结基线；冻结后才判定逾期、发送提醒。';
    case 'advance':
      return mine ? '节点均已完成，请变更项目阶段。' : '节点均已完成，由单位负责人或规划管理员变更项目阶段。';
    case 'finished':
      return '项目已投用，节点均已完成。';
  }
}

/** The permission that the step needs; null where nobody has to do anything. */
export const STEP_PERMISSIONS: Record<NextStep['kind'], Permission | null> = {
  halted: null,
  plan: 'milestone.edit',
  date: 'milestone.edit',
  freeze: 'baseline.freeze',
  advance: 'project.transition',
  complete: 'milestone.complete',
  finished: null,
};

function byDate(a: Milestone, b: Milestone): number {
  return (a.baselineDate ?? '9').localeCompare(b.baselineDate ?? '9') || a.sequence - b.sequence;
}
