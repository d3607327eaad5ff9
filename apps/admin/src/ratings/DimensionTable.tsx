import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { LIGHT_DIMENSION_LABELS } from '@portfolio/contracts';
import type { DimensionResult } from '@portfolio/contracts';
import { ruleSentence } from '@portfolio/rules';
import { LightBadge } from '../ui/LightBadge';
import { ScrollTable } from '../ui/ScrollTable';

/** Every dimension of the pack in force: its colour, what was found, and its thresholds. */
export function DimensionTable({ dimensions }: { dimensions: readonly DimensionResult[] }) {
  return (
    <ScrollTable label="各项指标">
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>指标</TableCell>
            <TableCell>结果</TableCell>
            <TableCell>事实</TableCell>
            <TableCell>阈值</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {dimensions.map((result) => (
            <TableRow key={result.dimension} sx={{ verticalAlign: 'top' }}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{LIGHT_DIMENSION_LABELS[result.dimension]}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}><LightBadge colour={result.colour} /></TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 200 }}>
                {result.reasons.map(({ text }) => (
                  <div key={text}>{text}</div>
                ))}
                {result.reasons.length === 0 && (result.note ?? '未触发')}
              </TableCell>
              <TableCell>
                <Box sx={{ fontSize: 12, color: 'text.secondary', minWidth: 200 }}>
                  <Threshold result={result} colour="yellow" word="黄" />
                  <Threshold result={result} colour="red" word="红" />
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}

function Threshold({ result, colour, word }: { result: DimensionResult; colour: 'yellow' | 'red'; word: string }) {
  const sentence = ruleSentence(result, colour);
  return sentence === null ? null : (
    <div>
      {word}：{sentence}
    </div>
  );
}
