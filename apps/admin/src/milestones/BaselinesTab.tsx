import type { Baseline, ForecastChange, Milestone, ProjectDetail } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { BaselineTable } from './BaselineTable';
import { ForecastTable } from './ForecastTable';
import { TrendSection } from './TrendSection';
import { useProjectMilestones } from './useProjectMilestones';

/** 基线和预测: what was frozen, and how the forecasts have moved since. */
export function BaselinesTab({ project }: { project: ProjectDetail }) {
  const baselines = useApi<Baseline[]>('/baselines', { query: listQuery({ filter: { projectId: project.id }, sort: { field: 'number', order: 'DESC' }, perPage: 200 }) });
  const forecasts = useApi<ForecastChange[]>(`/projects/${project.id}/forecast-history`);
  const milestones = useProjectMilestones(project.id);
  return (
    <>
      <TrendSection project={project} />
      <Loaded query={baselines} skeleton={<TableSkeleton />}>
        {(rows) =>
          rows.length === 0 ? (
            <Section title="基线">
              <EmptyState why="还没有冻结基线。" next="节点计划编好、日期补齐后，由规划管理员在“节点”中冻结；冻结后才判定逾期、发送提醒。" />
            </Section>
          ) : (
            <>
              {rows.map((baseline) => (
                <BaselineTable key={baseline.id} baseline={baseline} />
              ))}
            </>
          )
        }
      </Loaded>
      <Section title="预计日期的变化" aside="改预计日期不改变逾期判定">
        <Loaded query={forecasts} skeleton={<TableSkeleton rows={3} />}>
          {(changes) => (changes.length === 0 ? <EmptyState why="还没有填过预计日期。" next="责任单位在“节点”中修改预计完成日期，每次改动都记在这里。" /> : <Forecasts changes={changes} milestones={milestones.data ?? []} />)}
        </Loaded>
      </Section>
    </>
  );
}

function Forecasts({ changes, milestones }: { changes: ForecastChange[]; milestones: readonly Milestone[] }) {
  return <ForecastTable changes={changes.toReversed()} milestones={new Map(milestones.map((milestone) => [milestone.id, milestone]))} />;
}
