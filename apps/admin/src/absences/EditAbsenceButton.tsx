import type { Absence } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { AbsenceInputs, type AbsenceValues } from './AbsenceInputs';

/** 修改代理: dates, substitute and reason; what was sent meanwhile stays with whom it went to. */
export function EditAbsenceButton({ absence }: { absence: Absence }) {
  const [open, setOpen] = useState(false);
  const { id, userId, userName, fromDate, toDate, substituteId, note, version } = absence;
  const save = (values: AbsenceValues) => api.put(`/absences/${id}`, { fromDate: values.fromDate, toDate: values.toDate, substituteId: values.substituteId || null, note: values.note || null, version });
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)} aria-label={`修改代理：${userName}`}>
        修改
      </Button>
      <ActionDialog<AbsenceValues> open={open} onClose={() => setOpen(false)} title={`修改${userName}的代理`} submitLabel="保存修改" action={save} done="代理已修改" refresh={['absences']} defaultValues={{ userId, fromDate, toDate, substituteId, note }} resource="absences">
        {open && <AbsenceInputs personFixed />}
      </ActionDialog>
    </>
  );
}
