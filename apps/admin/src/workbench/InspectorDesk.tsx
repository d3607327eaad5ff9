import type { InspectorWorkbench } from '@portfolio/contracts';
import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { listLink } from '../ui/list/listLink';
import { EmptyState } from '../ui/EmptyState';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { DeskBlockers } from '../blockers/DeskBlockers';
import { TodoSection } from '../todos/TodoSection';
import { DeskClaims } from './DeskClaims';
import { MilestoneLines } from './MilestoneLines';

const PENDING = ['pending'] as const;
/** Verified in one go beside the list. */
const ELSEWHERE = ['claim_accept'] as const;
const WORST_FIRST = { sort: ['daysLate', 'DESC'] as ['daysLate', 'DESC'] };

/** 督查室: what waits for the office, overdue milestones by days late, and the units behind them. */
export function InspectorDesk({ desk }: { desk: InspectorWorkbench }) {
  const all = listLink('milestones', { status: 'overdue' }, WORST_FIRST);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, columnGap: 3, alignItems: 'start' }}>
      <Box>
        <TodoSection except={ELSEWHERE} />
        <Section title="逾期节点" aside={<TextLink to={all}>全部 {desk.overdueTotal} 项</TextLink>}>
          {desk.overdue.length === 0 ? (
            <EmptyState why="没有逾期节点。" next="只有冻结了基线的项目才判定逾期；未定基线的项目见项目库。" action={<TextLink to={listLink('projects', { baseline: false })}>查看未定基线的项目</TextLink>} />
          ) : (
            <MilestoneLines milestones={desk.overdue} showDepartment />
          )}
        </Section>
      </Box>
      <Box>
        <DeskClaims title="待核实的完成申报" states={PENDING} />
        <DeskBlockers title="逾期的要素问题" filter={{ overdue: true }} why="没有逾期未办结的要素问题。" />
        <DeskBlockers title="提请专题调度的要素问题" filter={{ escalated: true }} why="没有提请专题调度的要素问题。" />
        <Section title="按责任单位">
          {desk.byDepartment.length === 0 ? (
            <EmptyState why="没有责任单位存在逾期节点。" />
          ) : (
            <TableContainer>
              <Table>
                <TableHead>
                  <TableRow>
                    <TableCell>责任单位</TableCell>
                    <TableCell align="right">逾期节点</TableCell>
                    <TableCell align="right">最长（自然日）</TableCell>
                    <TableCell align="right">项目</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {desk.byDepartment.map((row) => (
                    <TableRow key={row.departmentId ?? 'none'} hover>
                      <TableCell>{row.departmentName}</TableCell>
                      <TableCell align="right">
                        <TextLink to={listLink('milestones', { status: 'overdue', departmentId: row.departmentId }, WORST_FIRST)} aria-label={`${row.departmentName}逾期节点 ${row.overdue} 项`}>
                          {row.overdue}
                        </TextLink>
                      </TableCell>
                      <TableCell align="right">{row.worstDaysLate}</TableCell>
                      <TableCell align="right">
                        <TextLink to={listLink('projects', { departmentId: row.departmentId })} aria-label={`${row.departmentName}项目 ${row.projects} 个`}>
                          {row.projects}
                        </TextLink>
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          )}
        </Section>
      </Box>
    </Box>
  );
}
