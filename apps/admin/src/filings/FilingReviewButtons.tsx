import type { FilingDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useMay, useSession } from '../app/useSession';
import { ReviewQueueBar } from '../filing-reviews/ReviewQueueBar';
import { useReviewQueue } from '../filing-reviews/useReviewQueue';
import { ReturnFilingDialog } from './ReturnFilingDialog';

/** The head's and the inspector's step with the way to the next one, and taking a filing back; nobody reviews his own. */
export function FilingReviewButtons({ filing: { id, state, version, filedBy, departmentId } }: { filing: FilingDetail }) {
  const may = useMay();
  const user = useSession()?.user;
  const navigate = useNavigate();
  const queue = useReviewQueue(id);
  const [returning, setReturning] = useState(false);
  const own = departmentId === user?.departmentId;
  const head = state === 'pending_head' && own && may('filing.approve') && filedBy !== user?.displayName;
  const office = state === 'submitted' && may('filing.review');
  const takeBack = own && may('filing.file') && (state === 'pending_head' || state === 'submitted') && !head;
  const goOn = () => void navigate(queue?.next == null ? (head ? '/unit-reviews' : '/filing-reviews') : `/filings/${queue.next}/show`);
  const pass = useAction(() => api.post(`/filings/${id}/${head ? 'approval' : 'acceptance'}`, { version }), { done: head ? '已审核，报送督查室' : '已审核通过', refresh: ['filings', 'projects'], onDone: goOn });
  const back = useAction(() => api.post(`/filings/${id}/withdrawal`, { version }), { done: '已撤回，可继续修改', refresh: ['filings'] });
  if (!head && !office && !takeBack) return null;
  return (
    <>
      {queue !== null && <ReviewQueueBar queue={queue} onReturn={() => setReturning(true)} />}
      <Box sx={{ display: 'flex', gap: 1, mb: 2 }}>
        {(head || office) && (
          <>
            <Button variant="contained" disabled={pass.pending} onClick={() => void pass.run(undefined).catch(() => undefined)}>{head ? '审核通过，报送督查室' : '审核通过'}</Button>
            <Button variant="outlined" onClick={() => setReturning(true)}>退回修改</Button>
          </>
        )}
        {takeBack && <Button variant="outlined" disabled={back.pending} onClick={() => void back.run(undefined).catch(() => undefined)}>撤回修改</Button>}
        {returning && <ReturnFilingDialog filing={{ id, version }} by={head ? 'head' : 'office'} onClose={() => setReturning(false)} onDone={goOn} />}
      </Box>
    </>
  );
}
