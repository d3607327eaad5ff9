import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { MilestoneTrend, ProjectDetail } from '@portfolio/contracts';
import { Suspense, lazy } from 'react';
import { useApi } from '../app/useApi';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { TableSkeleton } from '../ui/Skeletons';
import { drawable, slipText } from './trendModel';

// The chart library is loaded only where a chart is drawn.
const TrendChart = lazy(() => import('./TrendChart').then((module) => ({ default: module.TrendChart })));

/** 里程碑趋势: how the forecasts have moved, drawn and as a table, with the date that they lead to beside the unit's own. */
export function TrendSection({ project }: { project: ProjectDetail }) {
  const query = useApi<MilestoneTrend>(`/projects/${project.id}/milestone-trend`);
  return (
    <Section title="里程碑趋势" aside="横轴报告期，纵轴预测日期；线上扬即一再推后，碰到斜线即完成">
      <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
        {(trend) => (drawable(trend).length === 0 ? <EmptyState why="还没有填过预计日期，画不出趋势。" next="责任单位在“节点”中每次修改预计完成日期，都会在图上留下一个点。" /> : <Trend trend={trend} />)}
      </Loaded>
    </Section>
  );
}

function Trend({ trend }: { trend: MilestoneTrend }) {
  const lines = drawable(trend);
  return (
    <>
      <Suspense fallback={<Box sx={{ height: 360 }} />}>
        <TrendChart lines={lines} asOf={trend.asOf} />
      </Suspense>
      <ScrollTable label="里程碑趋势">
        <Table aria-label="里程碑趋势" sx={{ '& thead th': { bgcolor: 'ground' }, '& tbody tr:last-of-type td': { borderBottom: 0 } }}>
          <TableHead>
            <TableRow>
              <TableCell>节点</TableCell>
              <TableCell>首版基线</TableCell>
              <TableCell>现基线</TableCell>
              <TableCell>单位预计</TableCell>
              <TableCell align="right">预测次数</TableCell>
              <TableCell>按预测历史推算完成</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <TableRow key={line.milestoneId}>
                <TableCell sx={{ minWidth: 96 }}>{line.name}</TableCell>
                <TableCell>
                  <DateText value={line.firstBaselineDate} empty="—" />
                </TableCell>
                <TableCell>
                  <DateText value={line.baselineDate} />
                </TableCell>
                <TableCell>
                  <DateText value={line.actualDate ?? line.forecastDate} empty="—" />
                </TableCell>
                <TableCell align="right">{line.points.length}</TableCell>
                <TableCell>{line.actualDate === null ? slipText(line.slip, trend.asOf) : '已完成'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollTable>
    </>
  );
}
