import { MILESTONE_KIND_LABELS } from '@portfolio/contracts';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { DemoMark, Mark } from '../ui/Mark';

/** Name with what must be known about it: its kind where the name does not say it, outside of the baseline, demo data. */
export function MilestoneName({ milestone, project }: { milestone: Milestone; project: Pick<ProjectDetail, 'baselineNumber' | 'demo'> }) {
  const { kind, name } = milestone;
  return (
    <>
      {name} {kind !== 'other' && !name.includes(MILESTONE_KIND_LABELS[kind]) && <Mark title="节点类别">{MILESTONE_KIND_LABELS[kind]}</Mark>}{' '}
      {project.baselineNumber > 0 && milestone.baselineNumber === 0 && <Mark title="冻结基线之后添加，经调整程序纳入基线前不判定逾期、不计入进度">未纳入基线</Mark>} {milestone.demo && !project.demo && <DemoMark />}
    </>
  );
}
