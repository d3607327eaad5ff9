import Button from '@mui/material/Button';
import type { Filing, FilingBatchResult } from '@portfolio/contracts';
import { useListContext } from 'react-admin';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** The head looks for what is not explained, 督查室 for what is not decided. */
export function isClean({ findings, unexplained }: Filing, by: 'head' | 'office'): boolean {
  return (by === 'head' ? unexplained : findings) === 0;
}

interface PassProps {
  by: 'head' | 'office';
  onDone: (result: FilingBatchResult) => void;
}

/** 审核通过 for the ticked rows; which of them are clean is for the server to say. */
export function PassSelected({ by, onDone }: PassProps) {
  const { data = [], selectedIds, onUnselectItems } = useListContext<Filing>();
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  const pass = usePass(by, (result) => (onUnselectItems(), onDone(result)));
  return (
    <Button variant="contained" disabled={pass.pending || chosen.length === 0} onClick={() => void pass.run(chosen).catch(() => undefined)}>
      审核通过所选 {chosen.length} 件
    </Button>
  );
}

/** The same for all of the page without an open finding, in one click. */
export function PassClean({ by, onDone }: PassProps) {
  const { data = [] } = useListContext<Filing>();
  const clean = data.filter((filing) => isClean(filing, by));
  const pass = usePass(by, onDone);
  if (clean.length === 0) return null;
  return (
    <Button variant="outlined" disabled={pass.pending} onClick={() => void pass.run(clean).catch(() => undefined)}>
      {by === 'head' ? '疑点已说明、无疑点的' : '无疑点的'} {clean.length} 件全部通过
    </Button>
  );
}

function usePass(by: PassProps['by'], onDone: PassProps['onDone']) {
  const work = (filings: readonly Filing[]) => api.post<FilingBatchResult>(`/filings/${by === 'head' ? 'approvals' : 'acceptances'}`, { items: filings.slice(0, 100).map(({ id, version }) => ({ id, version })) });
  return useAction(work, { refresh: ['filings', 'projects'], onDone });
}
