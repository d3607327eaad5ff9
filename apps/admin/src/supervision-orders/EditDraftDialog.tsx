import { ORDER_DEADLINE_DAYS, type SupervisionOrderDetail } from '@portfolio/contracts';
import { AutocompleteInput, DateInput, FormDataConsumer, RadioButtonGroupInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface EditDraftDialogProps {
  order: SupervisionOrderDetail;
  onClose: () => void;
}

interface Draft {
  title: string;
  departmentId: string | null;
  requirement: string;
  deadlineKind: 'days' | 'date';
  deadlineDays: number | null;
  deadline: string | null;
}

const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;
const KINDS = [
  { id: 'days', name: '自下达之日起若干工作日' },
  { id: 'date', name: '直接定日期' },
];
const DAYS = ORDER_DEADLINE_DAYS.map((days) => ({ id: days, name: `${days} 个工作日` }));

/** Working on a draft: heading, unit, requirement and deadline. The evidence is the system's. */
export function EditDraftDialog({ order, onClose }: EditDraftDialogProps) {
  const kind = order.deadlineDays === null ? 'date' : 'days';
  return (
    <ActionDialog<Draft>
      open
      onClose={onClose}
      title="修改草稿"
      submitLabel="保存草稿"
      action={({ title, departmentId, requirement, deadlineKind, deadlineDays, deadline }) =>
        api.put(`/supervision-orders/${order.id}`, { title, departmentId, requirement, ...(deadlineKind === 'days' ? { deadlineDays } : { deadline }), version: order.version })
      }
      done="草稿已保存"
      refresh={['supervision-orders']}
      defaultValues={{ title: order.title, departmentId: order.departmentId, requirement: order.requirement, deadlineKind: kind, deadlineDays: order.deadlineDays ?? 5, deadline: kind === 'date' ? order.deadlineIfIssued : null }}
      resource="supervision-orders"
    >
      <TextInput source="title" helperText={false} fullWidth required multiline />
      <ReferenceInput source="departmentId" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
        <AutocompleteInput optionText="name" label="承办单位" filterToQuery={(q: string) => (q === '' ? {} : { q })} helperText={false} fullWidth />
      </ReferenceInput>
      <TextInput source="requirement" helperText={false} fullWidth required multiline minRows={6} />
      <RadioButtonGroupInput source="deadlineKind" choices={KINDS} helperText={false} label="时限方式" />
      <FormDataConsumer<Draft>>
        {({ formData }) =>
          formData.deadlineKind === 'date' ? <DateInput source="deadline" helperText={false} fullWidth /> : <SelectInput source="deadlineDays" choices={dayChoices(order.deadlineDays)} label="办理时限" helperText={false} fullWidth />
        }
      </FormDataConsumer>
    </ActionDialog>
  );
}

/** The usual spans, and the one the draft has where it is another. */
function dayChoices(days: number | null) {
  return days === null || DAYS.some(({ id }) => id === days) ? DAYS : [...DAYS, { id: days, name: `${days} 个工作日` }];
}
