import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { AbsenceInputs, type AbsenceValues } from './AbsenceInputs';

/** 设置代理: for oneself, and for a unit head for anybody of the unit. */
export function NewAbsenceButton() {
  const [open, setOpen] = useState(false);
  const session = useSession();
  const own = session?.user.id ?? '';
  const save = ({ userId, ...values }: AbsenceValues) => (userId === own ? api.post('/absences', values) : api.post('/absences/of-unit', { ...values, userId }));
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        设置代理
      </Button>
      <ActionDialog<AbsenceValues> open={open} onClose={() => setOpen(false)} title="设置代理" submitLabel="设置代理" action={save} done="代理已设置" refresh={['absences']} defaultValues={{ userId: own, fromDate: session?.today ?? '', toDate: '', substituteId: null, note: null }} resource="absences">
        {open && <AbsenceInputs />}
      </ActionDialog>
    </>
  );
}
