import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { RulePack } from '@portfolio/contracts';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { differences, packTitle } from './rulePackModel';

/** What changes against the version in force. */
export function PackDifferences({ present, pack }: { present: RulePack; pack: RulePack }) {
  const rows = differences(present.rules, pack.rules);
  return (
    <Section title="与执行中的规则相比" aside={rows.length === 0 ? '没有不同' : `${rows.length} 项不同`}>
      {rows.length === 0 ? (
        <Box sx={{ p: 2, color: 'text.secondary' }}>两版的指标和阈值完全一致。</Box>
      ) : (
        <ScrollTable label="与执行中的规则相比">
          <Table>
            <TableHead>
              <TableRow>
                <TableCell>指标</TableCell>
                <TableCell>{packTitle(present)}（执行中）</TableCell>
                <TableCell>{packTitle(pack)}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ dimension, label, from, to }) => (
                <TableRow key={dimension} sx={{ verticalAlign: 'top' }}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{label}</TableCell>
                  <TableCell>{from ?? '不评判'}</TableCell>
                  <TableCell>{to ?? '不评判'}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollTable>
      )}
    </Section>
  );
}
