import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { LIGHT_DIMENSION_LABELS } from '@portfolio/contracts';
import type { RulePackRule } from '@portfolio/contracts';
import { ruleSentence } from '@portfolio/rules';
import { LightBadge } from '../ui/LightBadge';
import { ScrollTable } from '../ui/ScrollTable';

/** The thresholds of a pack in words. */
export function RuleTable({ rules }: { rules: readonly RulePackRule[] }) {
  return (
    <ScrollTable label="评判指标和阈值">
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>指标</TableCell>
            <TableCell><LightBadge colour="yellow" /></TableCell>
            <TableCell><LightBadge colour="red" /></TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rules.map((rule) => (
            <TableRow key={rule.dimension}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{LIGHT_DIMENSION_LABELS[rule.dimension]}</TableCell>
              <TableCell>{ruleSentence(rule, 'yellow') ?? '不亮'}</TableCell>
              <TableCell>{ruleSentence(rule, 'red') ?? '不亮'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}
