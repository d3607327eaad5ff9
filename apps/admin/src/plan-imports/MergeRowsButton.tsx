import Button from '@mui/material/Button';
import type { PlanImportRow } from '@portfolio/contracts';
import { useGetMany, useListContext, useNotify } from 'react-admin';
import { useState } from 'react';
import { sentenceOf } from '../app/httpError';
import { MergeRowsDialog } from './MergeRowsDialog';
import { mergeRefusal } from './planImportModel';

/** 合并: reads the chosen neighbouring rows as one work. */
export function MergeRowsButton() {
  const { data, selectedIds, onUnselectItems } = useListContext<PlanImportRow>();
  const [open, setOpen] = useState(false);
  const notify = useNotify();
  const onPage = data?.filter(({ id }) => selectedIds.includes(id)) ?? [];
  // The selection may reach over several pages.
  const { data: fetched } = useGetMany<PlanImportRow>('plan-import-rows', { ids: selectedIds }, { enabled: onPage.length < selectedIds.length, onError: (error: unknown) => notify(sentenceOf(error), { type: 'error' }) });
  const rows = onPage.length < selectedIds.length ? (fetched?.filter((row) => row !== undefined) ?? []) : onPage;
  const ordered = [...rows].sort((a, b) => a.seq - b.seq);
  const refusal = mergeRefusal(ordered);
  return (
    <>
      <Button variant="outlined" onClick={() => (refusal === null ? setOpen(true) : notify(refusal, { type: 'warning' }))} sx={{ color: 'text.primary' }}>
        合并为一条
      </Button>
      {open && <MergeRowsDialog rows={ordered} onClose={() => setOpen(false)} onDone={onUnselectItems} />}
    </>
  );
}
