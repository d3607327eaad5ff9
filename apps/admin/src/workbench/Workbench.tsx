import { SCHEDULED_JOB_LABELS, type Workbench as WorkbenchView } from '@portfolio/contracts';
import { formatChineseWeek } from '@portfolio/rules';
import { Alert } from '@mui/material';
import { useApi } from '../app/useApi';
import { useSession } from '../app/useSession';
import { TodoSection } from '../todos/TodoSection';
import { dateWords } from '../ui/dates';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { TextLink } from '../ui/TextLink';
import { AdminDesk } from './AdminDesk';
import { InspectorDesk } from './InspectorDesk';
import { LeaderDesk } from './LeaderDesk';
import { PlannerDesk } from './PlannerDesk';
import { UnitDesk } from './UnitDesk';

/** 工作台: what each role sees first. */
export function Workbench() {
  const query = useApi<WorkbenchView>('/workbench');
  const user = useSession()?.user;
  return (
    <Page title="工作台" {...(query.data && { subtitle: `${dateWords(query.data.today, true)}，${formatChineseWeek(query.data.week)}${user?.departmentName ? `，${user.departmentName}` : ''}` })}>
      <Loaded query={query}>
        {(desk) => (
          <>
            {desk.scheduler !== null && !desk.scheduler.healthy && (
              <Alert severity="error" sx={{ mb: 2, alignItems: 'center' }} action={<TextLink to="/heartbeats">查看调度心跳</TextLink>}>
                后台调度没有按时运行，提醒可能没有发出：
                {desk.scheduler.jobs
                  .filter((job) => !job.healthy)
                  .map((job) => `${SCHEDULED_JOB_LABELS[job.job]}${job.message}`)
                  .join('；')}
              </Alert>
            )}
            {desk.unit === null && desk.inspector === null && <TodoSection quiet />}
            {desk.unit !== null && <UnitDesk unit={desk.unit} />}
            {desk.inspector !== null && <InspectorDesk desk={desk.inspector} />}
            {desk.leader !== null && <LeaderDesk desk={desk.leader} />}
            {desk.planner !== null && <PlannerDesk desk={desk.planner} />}
            {desk.admin !== null && <AdminDesk desk={desk.admin} />}
            {desk.unit === null && desk.inspector === null && desk.leader === null && desk.planner === null && desk.admin === null && (
              <EmptyState why="您的角色没有待办事项。" next="请从左侧菜单进入。" action={<TextLink to="/audit-entries">查看审计记录</TextLink>} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
