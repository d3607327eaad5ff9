import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ForecastChange, Milestone } from '@portfolio/contracts';
import { DateText, InstantText } from '../ui/DateText';
import { ScrollTable } from '../ui/ScrollTable';
import { slipWords } from './slip';

interface ForecastTableProps {
  /** Newest first. */
  changes: readonly ForecastChange[];
  milestones: ReadonlyMap<string, Milestone>;
}

/** Every forecast ever given: by whom, from, to, and how far from the baseline. */
export function ForecastTable({ changes, milestones }: ForecastTableProps) {
  return (
    <ScrollTable label="预计日期的变化">
      <Table aria-label="预计日期的变化" sx={{ '& thead th': { bgcolor: 'ground' }, '& tbody tr:last-of-type td': { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell>节点</TableCell>
            <TableCell>改为</TableCell>
            <TableCell>与计划相比</TableCell>
            <TableCell>原预计</TableCell>
            <TableCell>填报人</TableCell>
            <TableCell>时间</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => {
            const milestone = milestones.get(change.milestoneId);
            const { text, late = false } = slipWords(change.to, milestone?.baselineDate ?? null);
            return (
              <TableRow key={`${change.milestoneId} ${change.changedAt}`}>
                <TableCell sx={{ minWidth: 96 }}>{milestone?.name ?? '已删除的节点'}</TableCell>
                <TableCell>
                  <DateText value={change.to} empty="取消预计" />
                </TableCell>
                <TableCell>
                  <Box component="span" sx={{ whiteSpace: 'nowrap', color: late ? 'error.main' : 'text.primary' }}>
                    {text}
                  </Box>
                </TableCell>
                <TableCell>
                  <DateText value={change.from} empty="—" />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{change.changedBy}</TableCell>
                <TableCell>
                  <InstantText value={change.changedAt} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}
