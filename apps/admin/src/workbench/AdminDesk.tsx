import { SCHEDULED_JOB_LABELS, type AdminWorkbench } from '@portfolio/contracts';
import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { listLink } from '../ui/list/listLink';
import { useMay } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Section } from '../ui/Section';
import { StatFigure } from '../ui/StatFigure';

/** 系统、安全管理员: accounts, roles that wait for approval, what ran last. No business data. */
export function AdminDesk({ desk }: { desk: AdminWorkbench }) {
  const may = useMay();
  return (
    <>
      <Section title="账号与授权">
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, p: 2 }}>
          <StatFigure label="在用账号" value={desk.activeUsers} unit="个" {...(may('user.read') && { to: listLink('users', { active: true }) })} />
          <StatFigure label="待安全管理员批准的角色" value={desk.pendingRoles} unit="个" {...(may('user.read') && { to: listLink('users', { pending: true }) })} />
        </Box>
      </Section>
      {may('heartbeat.read') && (
        <Section title="最近的后台运行">
          {desk.recentRuns.length === 0 ? (
            <EmptyState why="后台任务还没有运行过。" next="启动后一两分钟内会有第一次运行；若一直没有，请检查后台任务和 Redis。" />
          ) : (
            <TableContainer>
              <Table>
                <TableHead>
                  <TableRow>
                    <TableCell>任务</TableCell>
                    <TableCell>开始时间</TableCell>
                    <TableCell align="right">应办</TableCell>
                    <TableCell align="right">新增</TableCell>
                    <TableCell>结果</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {desk.recentRuns.map((run) => (
                    <TableRow key={run.id}>
                      <TableCell>{SCHEDULED_JOB_LABELS[run.job]}</TableCell>
                      <TableCell>
                        <InstantText value={run.startedAt} />
                      </TableCell>
                      <TableCell align="right">{run.due}</TableCell>
                      <TableCell align="right">{run.created}</TableCell>
                      <TableCell sx={{ color: run.error === null ? 'inherit' : 'error.main' }}>{run.error ?? (run.finishedAt === null ? '运行中' : '完成')}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          )}
        </Section>
      )}
    </>
  );
}
