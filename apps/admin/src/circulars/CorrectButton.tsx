import type { Circular, CircularDraftDetail, CircularDraftInput } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { DraftDialog } from './DraftDialog';

/** 更正: what is published is put right by a further issue, never by a change. */
export function CorrectButton({ circular: { id, number, from, to } }: { circular: Circular }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const create = async (input: CircularDraftInput) => {
    const draft = await api.post<CircularDraftDetail>('/circular-drafts', input);
    void navigate(`/circular-drafts/${draft.id}/show`);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>起草更正</Button>
      <DraftDialog open={open} onClose={() => setOpen(false)} title={`更正${number}`} submitLabel="生成更正草稿" done="已生成更正草稿，请核对后印发" action={create} defaultValues={{ from, to, demands: null, correctsId: id, reason: null }} />
    </>
  );
}
