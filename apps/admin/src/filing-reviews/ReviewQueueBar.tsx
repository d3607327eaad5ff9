import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router-dom';
import { useKeys } from '../ui/useKeys';
import type { ReviewQueue } from './useReviewQueue';

/** From one filing to the next without the list; by keyboard too. */
export function ReviewQueueBar({ queue: { place, total, previous, next }, onReturn }: { queue: ReviewQueue; onReturn: () => void }) {
  const navigate = useNavigate();
  const open = (id: string | null) => () => {
    if (id !== null) void navigate(`/filings/${id}/show`);
  };
  useKeys({ j: open(next), ArrowRight: open(next), k: open(previous), ArrowLeft: open(previous), r: onReturn });
  return (
    <Box role="group" aria-label="待审核的填报" data-screen sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1, fontSize: 13, color: 'text.secondary' }}>
      待审核的第 {place} 件，共 {total} 件
      <Button size="small" disabled={previous === null} onClick={open(previous)} aria-keyshortcuts="k ArrowLeft">上一件</Button>
      <Button size="small" disabled={next === null} onClick={open(next)} aria-keyshortcuts="j ArrowRight">下一件</Button>
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>← → 换件，R 退回</Box>
    </Box>
  );
}
