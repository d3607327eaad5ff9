import type { HandoverDetail } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { HandoverInputs, type HandoverValues } from './HandoverInputs';

/** 办理交接: of one's own post, and for who looks after a unit of anybody's in it. */
export function NewHandoverButton() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const own = useSession()?.user.id ?? '';
  const save = async ({ fromUserId, ...values }: HandoverValues) => {
    const made = await (fromUserId === own ? api.post<HandoverDetail>('/handovers', values) : api.post<HandoverDetail>('/handovers/of-unit', { ...values, fromUserId }));
    void navigate(`/handovers/${made.id}/show`);
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        办理交接
      </Button>
      <ActionDialog<HandoverValues> open={open} onClose={() => setOpen(false)} title="办理岗位交接" submitLabel="生成交接单" action={save} done="交接单已生成，待移交人签字" refresh={['handovers']} defaultValues={{ fromUserId: null, toUserId: null, reason: '', disablesAccount: true }} resource="handovers">
        {open && <HandoverInputs />}
      </ActionDialog>
    </>
  );
}
