import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { AdjustmentPreview } from '@portfolio/contracts';
import { dateWords } from '../ui/dates';
import { LightBadge } from '../ui/LightBadge';
import { ScrollTable } from '../ui/ScrollTable';

/** 调整前后对照: every line from → to, and the lights that follow. */
export function DiffTable({ diff, label }: { diff: AdjustmentPreview; label: string }) {
  return (
    <ScrollTable label={label}>
      <Table aria-label={label} sx={{ '& thead th': { bgcolor: 'ground' }, '& tbody tr:last-of-type td': { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell>对象</TableCell>
            <TableCell>事项</TableCell>
            <TableCell>调整前</TableCell>
            <TableCell>调整后</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {diff.changes.map(({ subject, field, label: what, from, to }, at) => (
            <TableRow key={`${at} ${subject} ${field}`}>
              <TableCell sx={{ minWidth: 112 }}>{subject}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{what}</TableCell>
              <TableCell>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {readable(from)}
                </Box>
              </TableCell>
              <TableCell>{readable(to)}</TableCell>
            </TableRow>
          ))}
          {diff.lights.map(({ projectId, projectCode, projectName, from, to }) => (
            <TableRow key={projectId}>
              <TableCell>
                {projectCode} {projectName}
              </TableCell>
              <TableCell>亮灯</TableCell>
              <TableCell>
                <LightBadge colour={from} />
              </TableCell>
              <TableCell>
                <LightBadge colour={to} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}

function readable(value: string | null): string {
  if (value === null) return '—';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateWords(value) : value;
}
