import type { FilingCadence, LifecycleState } from '@portfolio/contracts';
import { defaultCadence, isPaused } from '@portfolio/rules';
import type { FilingCadenceRow } from './filing-cadence.entity';

const DEFAULT_REASON = '按项目阶段：前期每月，在建和竣工每周，储备每季度，投用后不再填报';

/** How often a project is asked now. A planner's word stands before the stage's; the paused are never asked. */
export function cadenceOf(project: { id: string; lifecycle: LifecycleState }, planned: FilingCadenceRow | null): FilingCadence {
  const kind = planned === null ? defaultCadence(project.lifecycle) : planned.kind;
  return {
    projectId: project.id,
    kind: isPaused(project.lifecycle) ? null : kind,
    source: planned === null ? 'default' : 'planner',
    reason: planned?.reason ?? DEFAULT_REASON,
    version: planned?.version ?? 0,
  };
}
