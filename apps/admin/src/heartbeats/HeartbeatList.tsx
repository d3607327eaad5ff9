import { CHANNEL_LABELS, SCHEDULED_JOB_LABELS, type Heartbeat, type HeartbeatStatus } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { DataTable } from 'react-admin';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { ListFilters } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { choicesOf } from '../ui/list/choices';
import { JobBoardButton } from './JobBoardButton';
import { RunNowButton } from './RunNowButton';
import { RunResult } from './RunResult';

const TRIGGER_LABELS: Record<Heartbeat['trigger'], string> = { schedule: '定时', manual: '补跑或手动', cli: '命令行' };

const filters = <ListFilters fields={[{ source: 'job', label: '任务', choices: choicesOf(SCHEDULED_JOB_LABELS) }]} tools={<ListTools exports={false} />} />;

/** 调度心跳: the scheduler proves that it ran, one row a run, above them whether each job ran when it should have. */
export function HeartbeatList() {
  const may = useMay();
  return (
    <ListPage
      title="调度心跳"
      subtitle="后台任务每运行一次记一行；到点没有运行，首页会变红"
      filters={
        <>
          <SchedulerStatus />
          {filters}
        </>
      }
      actions={
        <>
          {may('job.board') && <JobBoardButton />}
          {may('reminder.run') && <RunNowButton />}
        </>
      }
      sort={{ field: 'startedAt', order: 'DESC' }}
      empty={<EmptyState why="后台任务还没有运行过。" next="启动后一两分钟内会有第一次运行；若一直没有，请检查后台任务进程和 Redis。" />}
    >
      <ResponsiveTable<Heartbeat> opens={false} phone={(run) => <TwoLine primary={SCHEDULED_JOB_LABELS[run.job]} secondary={<><InstantText value={run.startedAt} />，<RunResult run={run} /></>} />}>
        <DataTable.Col<Heartbeat> source="job" label="任务" render={(run) => SCHEDULED_JOB_LABELS[run.job]} />
        <DataTable.Col<Heartbeat> source="startedAt" label="开始时间" render={(run) => <InstantText value={run.startedAt} />} />
        <DataTable.Col<Heartbeat> label="业务日期" disableSort render={(run) => <DateText value={run.asOf} />} />
        <DataTable.Col<Heartbeat> label="触发" disableSort render={(run) => TRIGGER_LABELS[run.trigger]} />
        <DataTable.NumberCol<Heartbeat> source="due" label="应办" disableSort />
        <DataTable.NumberCol<Heartbeat> source="created" label="新增" disableSort />
        <DataTable.NumberCol<Heartbeat> source="sent" label="已发出" disableSort />
        <DataTable.NumberCol<Heartbeat> source="skipped" label="不发送" disableSort />
        <DataTable.NumberCol<Heartbeat> source="failed" label="失败" disableSort />
        <DataTable.Col<Heartbeat> label="结果" disableSort render={(run) => <RunResult run={run} />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function SchedulerStatus() {
  const may = useMay();
  const query = useApi<HeartbeatStatus>('/heartbeats/status', { refetchInterval: 30_000 });
  return (
    <Loaded query={query} skeleton={null}>
      {({ healthy, jobs, mail, queue, channels }) => (
        <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
          <Alert severity={healthy ? 'success' : 'error'}>
            {healthy ? healthyWords(jobs) : '后台任务没有按时运行：'}
            {jobs
              .filter((job) => !job.healthy)
              .map((job) => `${SCHEDULED_JOB_LABELS[job.job]}，${job.message}`)
              .join('；')}
          </Alert>
          {!queue.reachable && <Alert severity="error">{queue.message}</Alert>}
          {!mail.configured && <Alert severity="warning">{mail.message}</Alert>}
          {channels
            .filter(({ state }) => state === 'degraded')
            .map(({ channel, message, lastError }) => (
              <Alert key={channel} severity="warning">
                {CHANNEL_LABELS[channel]}：{message}
                {lastError !== null && `（最近一次失败：${lastError}）`}
                {may('delivery.read') && <TextLink to="/deliveries">查看投递情况</TextLink>}
              </Alert>
            ))}
        </Box>
      )}
    </Loaded>
  );
}

/** A job whose first time has not come yet has not run in time either. */
function healthyWords(jobs: HeartbeatStatus['jobs']): string {
  const waiting = jobs.filter(({ lastStartedAt }) => lastStartedAt === null).map(({ job }) => SCHEDULED_JOB_LABELS[job]);
  return waiting.length === 0 ? '后台任务都按时运行。' : `已到时间的后台任务都按时运行；还没有运行过：${waiting.join('、')}。`;
}
