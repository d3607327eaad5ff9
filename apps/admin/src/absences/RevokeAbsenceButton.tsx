import type { Absence } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

/** 撤销代理: from the next reminder on it goes to the person again. */
export function RevokeAbsenceButton({ absence }: { absence: Absence }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)} aria-label={`撤销代理：${absence.userName}`}>
        撤销代理
      </Button>
      <ActionDialog open={open} onClose={() => setOpen(false)} title={`撤销${absence.userName}的代理`} submitLabel="撤销代理" action={() => api.post(`/absences/${absence.id}/revocation`, { version: absence.version })} done="代理已撤销" refresh={['absences']}>
        <Typography>从下一次提醒起，恢复送{absence.userName}本人；已经送代理人的提醒不变。</Typography>
      </ActionDialog>
    </>
  );
}
