import type { AbsenceChoices } from '@portfolio/contracts';
import { DateInput, FormDataConsumer, SelectInput, TextInput } from 'react-admin';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';

export interface AbsenceValues {
  userId: string;
  fromDate: string;
  toDate: string;
  substituteId: string | null;
  note: string | null;
}

/** Dates, substitute and reason; whose it is only where it is set anew. */
export function AbsenceInputs({ personFixed = false }: { personFixed?: boolean }) {
  const query = useApi<AbsenceChoices>('/absences/choices');
  return (
    <Loaded query={query}>
      {({ people }) => (
        <>
          {!personFixed && people.length > 1 && <SelectInput source="userId" choices={people} helperText={false} fullWidth required />}
          <DateInput source="fromDate" helperText={false} fullWidth required />
          <DateInput source="toDate" helperText="含当日" fullWidth required />
          <FormDataConsumer<AbsenceValues>>
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
