import { LIFECYCLE_LABELS, LIFECYCLE_STATES, SECTOR_LABELS, type LeaderWorkbench, type WeekFigures } from '@portfolio/contracts';
import { formatChineseWeek, formatPoints, formatRatio, percentagePoints, ratioPercent, roundTo } from '@portfolio/rules';
import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { listLink } from '../ui/list/listLink';
import { EmptyState } from '../ui/EmptyState';
import { RatioText } from '../ui/RatioText';
import { Section } from '../ui/Section';
import { StatFigure } from '../ui/StatFigure';
import { TextLink } from '../ui/TextLink';
import { LightTotals } from './LightTotals';
import { MilestoneLines } from './MilestoneLines';
import { changeWords } from './change';

/** 不计入: what the overdue figures and the on-time rate leave out, by name. */
function LeftOut({ figures: { leftOut = [] } }: { figures: WeekFigures }) {
  if (leftOut.length === 0) return null;
  return (
    <Box sx={{ px: 2, pb: 1.5, fontSize: 13, color: 'text.secondary' }}>
      不计入 {leftOut.length} 项：
      {leftOut.map(({ projectId, projectName, lifecycle }, at) => (
        <span key={projectId}>
          {at > 0 && '、'}
          <TextLink to={`/projects/${projectId}/show`}>{projectName}</TextLink>（{LIFECYCLE_LABELS[lifecycle]}）
        </span>
      ))}
    </Box>
  );
}

/** 区领导: the week at a glance, four figures and their change first, then who and what. */
export function LeaderDesk({ desk }: { desk: LeaderWorkbench }) {
  const { current, previous } = desk;
  return (
    <>
      <Section title="本周总体" aside={previous === null ? '还没有已发布的周报可比' : `与${formatChineseWeek(previous.week)}周报相比`}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, p: 2 }}>
          <Figure label="项目总数" current={current} previous={previous?.figures} of={(figures) => figures.projects} unit="个" to="/projects" />
          <Figure label="滞后（红灯）" current={current} previous={previous?.figures} of={(figures) => figures.byLight.red} unit="个" to={listLink('projects', { light: 'red' })} late />
          <Figure label="逾期节点" current={current} previous={previous?.figures} of={(figures) => figures.overdueMilestones} unit="项" to={listLink('milestones', { status: 'overdue' })} late />
          <StatFigure label="节点准点率（按期完成/到期）" value={formatRatio(current.onTime)} to={listLink('milestones', { due: true })} change={onTimeChange(current, previous?.figures)} worse={(onTimePoints(current, previous?.figures) ?? 0) < 0} />
        </Box>
        <LeftOut figures={current} />
      </Section>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' }, columnGap: 3, alignItems: 'start' }}>
        <Box>
          <Section title="最滞后的项目" aside={<TextLink to={listLink('milestones', { status: 'overdue' }, { sort: ['daysLate', 'DESC'] })}>全部逾期节点</TextLink>}>
            {desk.overdue.length === 0 ? <EmptyState why="没有逾期节点。" /> : <MilestoneLines milestones={desk.overdue} showDepartment />}
          </Section>
          <Section title="按责任单位">
            <Totals head="责任单位" rows={current.byDepartment.map((row) => ({ key: row.departmentId ?? 'none', label: row.departmentName, projects: row.projects, late: row.late, filter: { departmentId: row.departmentId } }))} />
          </Section>
        </Box>
        <Box>
          <Section title="按亮灯">
            <LightTotals totals={current.byLight} total={current.projects} />
          </Section>
          <Section title="按阶段">
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {LIFECYCLE_STATES.filter((state) => current.byLifecycle[state] > 0).map((state) => (
                <Box component="li" key={state} sx={{ display: 'flex', px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
                  <Box sx={{ flex: 1 }}>{LIFECYCLE_LABELS[state]}</Box>
                  <RatioText value={{ n: current.byLifecycle[state], of: current.projects }} to={listLink('projects', { lifecycle: state })} />
                </Box>
              ))}
            </Box>
          </Section>
          <Section title="按领域">
            <Totals head="领域" rows={current.bySector.map((row) => ({ key: row.sector, label: SECTOR_LABELS[row.sector], projects: row.projects, late: row.late, filter: { sector: row.sector } }))} />
          </Section>
        </Box>
      </Box>
    </>
  );
}

function onTimePoints(current: WeekFigures, previous: WeekFigures | undefined): number | null {
  const [now, before] = [ratioPercent(current.onTime), previous === undefined ? null : ratioPercent(previous.onTime)];
  return now === null || before === null ? null : percentagePoints(now, before);
}

function onTimeChange(current: WeekFigures, previous: WeekFigures | undefined): string | null {
  const points = onTimePoints(current, previous);
  if (points === null) return null;
  return roundTo(points, 1) === 0 ? '与上周持平' : `较上周 ${formatPoints(points)}`;
}

interface FigureProps {
  label: string;
  current: WeekFigures;
  previous: WeekFigures | undefined;
  of: (figures: WeekFigures) => number;
  unit: string;
  to: string;
  /** More of it is worse, and any of it is late. */
  late?: boolean;
}

function Figure({ label, current, previous, of, unit, to, late = false }: FigureProps) {
  const value = of(current);
  const before = previous === undefined ? null : of(previous);
  return <StatFigure label={label} value={value} unit={unit} to={to} late={late && value > 0} change={before === null ? null : changeWords(value - before)} worse={late && before !== null && value > before} />;
}

interface TotalsProps {
  head: string;
  rows: { key: string; label: string; projects: number; late: number; filter: Record<string, unknown> }[];
}

function Totals({ head, rows }: TotalsProps) {
  return (
    <TableContainer>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{head}</TableCell>
            <TableCell align="right">有逾期节点的/全部项目</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, label, projects, late, filter }) => (
            <TableRow key={key} hover>
              <TableCell>{label}</TableCell>
              <TableCell align="right">
                <RatioText value={{ n: late, of: projects }} to={listLink('projects', late > 0 ? { ...filter, overdue: true } : filter)} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
