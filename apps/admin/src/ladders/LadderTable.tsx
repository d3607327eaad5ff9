import { LADDER_AUDIENCE_LABELS, rungLabel, type LadderDefinition, type RungDuties } from '@portfolio/contracts';
import { rungKey } from '@portfolio/rules';
import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';

/** The rungs in words, from the first to the weekly repeat. */
export function LadderTable({ definition: { rungs, repeat, holdWorkingDays } }: { definition: LadderDefinition }) {
  return (
    <>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>何时</TableCell>
              <TableCell>提醒谁</TableCell>
              <TableCell>办理要求</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rungs.map((rung) => (
              <Line key={rung.offset} when={rungLabel(rungKey(rung.offset))} duties={rung} />
            ))}
            {repeat !== null && <Line when={`此后每 ${repeat.every} 个工作日`} duties={{ ...repeat, draftsOrder: false }} />}
          </TableBody>
        </Table>
      </TableContainer>
      <Box sx={{ px: 1.5, py: 1, fontSize: 13 }}>责任单位答复后，后续提醒暂缓 {holdWorkingDays} 个工作日，最迟到预计完成日期。</Box>
    </>
  );
}

function Line({ when, duties: { audiences, asksSignature, asksAnswer, draftsOrder } }: { when: string; duties: RungDuties }) {
  const duties = [...(asksSignature ? ['签收'] : []), ...(asksAnswer ? ['说明原因和预计完成日期'] : []), ...(draftsOrder ? ['起草督办单，待督查员下达'] : [])];
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{when}</TableCell>
      <TableCell>{audiences.map((audience) => LADDER_AUDIENCE_LABELS[audience]).join('、')}</TableCell>
      <TableCell>{duties.length === 0 ? '知悉' : duties.join('；')}</TableCell>
    </TableRow>
  );
}
