import type { AbsenceChoices } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DateInput, FormDataConsumer, SelectInput, TextInput } from 'react-admin';
import { api } from '../app/api';
import { useApi } from '../app/useApi';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { Loaded } from '../ui/Loaded';

interface NewAbsence {
  userId: string;
  fromDate: string;
  toDate: string;
  substituteId: string | null;
  note: string | null;
}

/** 设置代理: for oneself, and for a unit head for anybody of the unit. */
export function NewAbsenceButton() {
  const [open, setOpen] = useState(false);
  const session = useSession();
  const own = session?.user.id ?? '';
  const save = ({ userId, ...values }: NewAbsence) => (userId === own ? api.post('/absences', values) : api.post('/absences/of-unit', { ...values, userId }));
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        设置代理
      </Button>
      <ActionDialog<NewAbsence> open={open} onClose={() => setOpen(false)} title="设置代理" submitLabel="设置代理" action={save} done="代理已设置" refresh={['absences']} defaultValues={{ userId: own, fromDate: session?.today ?? '', toDate: '', substituteId: null, note: null }} resource="absences">
        {open && <Inputs />}
      </ActionDialog>
    </>
  );
}

function Inputs() {
  const query = useApi<AbsenceChoices>('/absences/choices');
  return (
    <Loaded query={query}>
      {({ people }) => (
        <>
          {people.length > 1 && <SelectInput source="userId" choices={people} helperText={false} fullWidth required />}
          <DateInput source="fromDate" helperText={false} fullWidth required />
          <DateInput source="toDate" helperText="含当日" fullWidth required />
          <FormDataConsumer<NewAbsence>>
            {({ formData }) => (
              <SelectInput source="substituteId" choices={people.find(({ id }) => id === formData.userId)?.substitutes ?? []} helperText="责任单位人员由本单位人员代理，其他人员由同一角色的人员代理；不选则期间的提醒不送达" emptyText="不设代理人" fullWidth />
            )}
          </FormDataConsumer>
          <TextInput source="note" helperText="可不填。例如：赴呼和浩特学习" fullWidth />
        </>
      )}
    </Loaded>
  );
}
