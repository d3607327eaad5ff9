import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { MILESTONE_KIND_LABELS } from '@portfolio/contracts';
import type { Baseline } from '@portfolio/contracts';
import { DateText, InstantText } from '../ui/DateText';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';

/** One frozen baseline: its milestones with the dates and weights that count. */
export function BaselineTable({ baseline }: { baseline: Baseline }) {
  return (
    <Section
      title={`第 ${baseline.number} 版基线`}
      aside={
        <span>
          {baseline.frozenBy}于 <InstantText value={baseline.frozenAt} /> 冻结
        </span>
      }
    >
      <ScrollTable label={`第 ${baseline.number} 版基线`}>
        <Table aria-label={`第 ${baseline.number} 版基线`} sx={{ '& thead th': { bgcolor: 'ground' }, '& tbody tr:last-of-type td': { borderBottom: 0 } }}>
          <TableHead>
            <TableRow>
              <TableCell>节点</TableCell>
              <TableCell>类别</TableCell>
              <TableCell>计划日期</TableCell>
              <TableCell align="right">权重</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {baseline.entries.map((entry) => (
              <TableRow key={entry.milestoneId}>
                <TableCell>{entry.name}</TableCell>
                <TableCell>{MILESTONE_KIND_LABELS[entry.kind]}</TableCell>
                <TableCell>
                  <DateText value={entry.baselineDate} />
                </TableCell>
                <TableCell align="right">{entry.weight}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollTable>
    </Section>
  );
}
