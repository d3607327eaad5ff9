import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { useMay, useSession } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { useIsPhone } from '../ui/useIsPhone';
import { byBaseline, summaryWords } from './milestoneModel';
import { MilestoneItems } from './MilestoneItems';
import { MilestoneTable } from './MilestoneTable';
import { MilestoneTools } from './MilestoneTools';
import { spanOf } from './timelineModel';
import { TimelineLegend } from './TimelineLegend';
import { useProjectMilestones } from './useProjectMilestones';

/** 节点: the schedule of one project with what may be done about it. */
export function MilestonesTab({ project }: { project: ProjectDetail }) {
  const query = useProjectMilestones(project.id);
  return <Loaded query={query} skeleton={<TableSkeleton />}>{(milestones) => (milestones.length === 0 ? <NoMilestones project={project} /> : <Schedule project={project} milestones={milestones} />)}</Loaded>;
}

function NoMilestones({ project }: { project: ProjectDetail }) {
  const edits = useMay()('milestone.edit', project);
  return (
    <Paper variant="outlined">
      <EmptyState
        why="还没有编制节点计划。"
        next={edits ? '按项目类型套用模板，再逐个核对日期最快；也可以一个一个添加。' : '由责任单位编制节点计划，规划管理员冻结基线后开始提醒。'}
        {...(edits && { action: <Box sx={{ display: 'inline-flex', gap: 1 }}><MilestoneTools project={project} milestones={[]} /></Box> })}
      />
    </Paper>
  );
}

function Schedule({ project, milestones }: { project: ProjectDetail; milestones: Milestone[] }) {
  const today = useSession()?.today ?? '';
  const isPhone = useIsPhone();
  const span = spanOf(milestones, today);
  const { counted, outside } = byBaseline(milestones, project);
  const rows = { project, span, today };
  const Rows = isPhone ? MilestoneItems : MilestoneTable;
  return (
    <section aria-label="节点">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Box sx={{ flex: '1 1 auto' }}>{summaryWords(counted, today)}{outside.length > 0 && `；另有 ${outside.length} 个未入基线`}</Box>
        <MilestoneTools project={project} milestones={milestones} />
      </Box>
      {project.baselineNumber === 0 && <Box sx={{ mb: 1, color: 'text.secondary' }}>目前是计划草案：规划管理员冻结基线之前，不判定逾期，也不发送提醒。</Box>}
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        <Rows {...rows} milestones={counted} label="节点计划" />
      </Paper>
      {outside.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Section title="未入基线的节点" aside={<span>{outside.length} 个</span>}>
            <Box sx={{ px: 1.5, py: 1, color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}>冻结之后添加；经调整程序纳入基线前，不判定逾期，不计入进度和权重合计。</Box>
            <Rows {...rows} milestones={outside} label="未入基线的节点" />
          </Section>
        </Box>
      )}
      {span !== null && <TimelineLegend />}
    </section>
  );
}
