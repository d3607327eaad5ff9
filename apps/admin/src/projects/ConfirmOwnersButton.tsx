import Button from '@mui/material/Button';
import type { Project } from '@portfolio/contracts';
import { useGetMany, useListContext, useNotify } from 'react-admin';
import { useState } from 'react';
import { sentenceOf } from '../app/httpError';
import { ConfirmOwnersDialog } from './ConfirmOwnersDialog';

/** 确认责任单位 for the selected rows; the selection may reach over several pages. */
export function ConfirmOwnersButton() {
  const { selectedIds, onUnselectItems } = useListContext<Project>();
  const [open, setOpen] = useState(false);
  const notify = useNotify();
  const onError = (error: unknown) => {
    setOpen(false);
    notify(sentenceOf(error), { type: 'error' });
  };
  const { data } = useGetMany<Project>('projects', { ids: selectedIds }, { enabled: open, onError });
  const projects = data?.filter((project) => project !== undefined);
  // All of them: a dialog that names fewer than were chosen, and then more, is not believed.
  const ready = open && projects !== undefined && projects.length === selectedIds.length;
  return (
    <>
      <Button variant="contained" loading={open && !ready} onClick={() => setOpen(true)}>
        确认责任单位
      </Button>
      {ready && <ConfirmOwnersDialog projects={projects} onClose={() => setOpen(false)} onDone={onUnselectItems} />}
    </>
  );
}
