import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Filing } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { ReturnFilingDialog } from '../filings/ReturnFilingDialog';
import { isClean } from './PassFilings';
import type { ReviewPart } from './useReviewQueue';

/** Pass or return one filing from its row. */
export function ReviewButtons({ filing, by }: { filing: Filing; by: ReviewPart['by'] }) {
  const { id, version, projectName, periodLabel } = filing;
  const [returning, setReturning] = useState(false);
  const pass = useAction(() => api.post(`/filings/${id}/${by === 'head' ? 'approval' : 'acceptance'}`, { version }), { done: by === 'head' ? `已审核，「${projectName}」报送督查室` : `「${projectName}」已审核通过`, refresh: ['filings', 'projects'] });
  const label = `${projectName} ${periodLabel}`;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, whiteSpace: 'nowrap' }}>
      {isClean(filing, by) && (
        <Button size="small" variant="outlined" disabled={pass.pending} onClick={() => void pass.run(undefined).catch(() => undefined)} aria-label={`通过：${label}`}>
          通过
        </Button>
      )}
      <Button size="small" onClick={() => setReturning(true)} aria-label={`退回：${label}`}>
        退回
      </Button>
      {returning && <ReturnFilingDialog filing={{ id, version }} by={by} onClose={() => setReturning(false)} onDone={() => setReturning(false)} />}
    </Box>
  );
}
