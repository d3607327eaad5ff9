import type { CircularDraftDetail, CircularDraftInput } from '@portfolio/contracts';
import { addDays } from '@portfolio/rules';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { DraftDialog } from './DraftDialog';

/** 起草通报: the month that has ended or is running is proposed. */
export function DraftButton() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const today = useSession()?.today ?? '';
  const create = async (input: CircularDraftInput) => {
    const draft = await api.post<CircularDraftDetail>('/circular-drafts', input);
    void navigate(`/circular-drafts/${draft.id}/show`);
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        起草通报
      </Button>
      <DraftDialog open={open} onClose={() => setOpen(false)} title="起草督查通报" submitLabel="生成草稿" done="已生成草稿，请核对后印发" action={create} defaultValues={proposedPeriod(today)} />
    </>
  );
}

/** In the first days of a month the one before it, else this month until today. */
function proposedPeriod(today: string): CircularDraftInput {
  const first = `${today.slice(0, 8)}01`;
  if (Number(today.slice(8)) > 10) return { from: first, to: today, demands: null };
  const last = addDays(first, -1);
  return { from: `${last.slice(0, 8)}01`, to: last, demands: null };
}
