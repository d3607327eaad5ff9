import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { DateText } from '../ui/DateText';
import { ScrollTable } from '../ui/ScrollTable';
import { TwoLine } from '../ui/TwoLine';
import { ClaimNote } from './ClaimNote';
import { MilestoneName } from './MilestoneName';
import { MilestoneRowActions } from './MilestoneRowActions';
import { Standing } from './Standing';
import { rowOf, ticksOf } from './timelineModel';
import type { Span } from './timelineModel';
import { TimelineRow } from './TimelineRow';
import { TimelineScale } from './TimelineScale';
import { VarianceCell } from './VarianceCell';
import { firstWords } from './milestoneModel';

export interface MilestoneRowsProps {
  project: ProjectDetail;
  milestones: readonly Milestone[];
  /** Name of the table. */
  label: string;
  /** Null while no milestone has a date. */
  span: Span | null;
  today: string;
}

/** The schedule on a desk: dates in columns, their places on one common timeline. */
export function MilestoneTable({ project, milestones, label, span, today }: MilestoneRowsProps) {
  return (
    <ScrollTable label={label}>
      <Table aria-label={label} sx={{ '& thead th': { bgcolor: 'ground' } }}>
        <TableHead>
          <TableRow>
            <TableCell>节点</TableCell>
            <TableCell align="right">权重</TableCell>
            {span !== null && (
              <TableCell sx={{ width: '30%', minWidth: 200 }}>
                <TimelineScale ticks={ticksOf(span)} />
              </TableCell>
            )}
            <TableCell>计划日期</TableCell>
            <TableCell>预计完成</TableCell>
            <TableCell>实际完成</TableCell>
            <TableCell>偏差</TableCell>
            <TableCell>情况</TableCell>
            <TableCell data-screen>办理</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {milestones.map((milestone) => (
            <TableRow key={milestone.id} hover>
              <TableCell sx={{ minWidth: 144 }}>
                <TwoLine primary={<MilestoneName milestone={milestone} project={project} />} title={milestone.name} secondary={milestone.responsibleUserName === null ? null : `责任人 ${milestone.responsibleUserName}`} />
              </TableCell>
              <TableCell align="right">{milestone.weight}</TableCell>
              {span !== null && (
                <TableCell>
                  <TimelineRow row={rowOf(milestone, span, today)} span={span} today={today} />
                </TableCell>
              )}
              <TableCell>
                <TwoLine lines={1} primary={<DateText value={milestone.baselineDate} />} secondary={firstWords(milestone)} />
              </TableCell>
              <TableCell>
                <DateText value={milestone.forecastDate} empty="—" />
              </TableCell>
              <TableCell>
                <DateText value={milestone.actualDate} empty="—" />
              </TableCell>
              <TableCell>
                <VarianceCell milestone={milestone} />
              </TableCell>
              <TableCell>
                <TwoLine lines={1} primary={<Standing milestone={milestone} />} secondary={milestone.completionNote} />
                <ClaimNote milestone={milestone} />
              </TableCell>
              <TableCell data-screen>
                <MilestoneRowActions milestone={milestone} project={project} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}
