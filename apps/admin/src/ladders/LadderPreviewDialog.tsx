import { rungLabel, type Ladder, type LadderPreview } from '@portfolio/contracts';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useId } from 'react';
import { useApi } from '../app/useApi';
import { DateText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { useIsPhone } from '../ui/useIsPhone';

/** Whom the version would tell of what in the next ten working days. */
export function LadderPreviewDialog({ ladder, onClose }: { ladder: Ladder; onClose: () => void }) {
  const heading = useId();
  const isPhone = useIsPhone();
  const query = useApi<LadderPreview>(`/ladders/${ladder.id}/preview`);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" fullScreen={isPhone} aria-labelledby={heading}>
      <DialogTitle id={heading}>第 {ladder.number} 版：今后十个工作日会提醒谁</DialogTitle>
      <DialogContent>
        <Loaded query={query}>{(preview) => (preview.total === 0 ? <EmptyState why="今后十个工作日没有要提醒的事项。" /> : <Lines preview={preview} />)}</Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭预览</Button>
      </DialogActions>
    </Dialog>
  );
}

function Lines({ preview: { lines, total } }: { preview: LadderPreview }) {
  return (
    <>
      <p>共 {total} 次提醒{total > lines.length && `，列出前 ${lines.length} 次`}。按现有节点推算，期间办结或答复的不再提醒。</p>
      <TableContainer tabIndex={0} aria-label="预览明细">
        <Table size="small">
          <TableHead>
            <TableRow>
              {['日期', '级别', '事项', '提醒谁'].map((head) => (
                <TableCell key={head}>{head}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line, at) => (
              <TableRow key={at}>
                <TableCell><DateText value={line.date} /></TableCell>
                <TableCell>{rungLabel(line.rung)}</TableCell>
                <TableCell><TwoLine primary={<>「{line.subjectTitle}」{line.demo && <DemoMark />}</>} secondary={line.projectName} /></TableCell>
                <TableCell><TwoLine primary={line.recipients.length === 0 ? '无人' : line.recipients.join('、')} secondary={line.reason} /></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
