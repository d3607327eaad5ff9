import { BLOCKER_LEVEL_LABELS, BLOCKER_TYPE_LABELS, type BlockerAction, type BlockerDetail, type PersonsBlockerAction } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { DateInput, SelectInput, TextInput, maxLength, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { Attachments } from '../attachments/Attachments';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';
import { BLOCKER_DIALOGS } from './blockerDialogs';
import { UnitInput } from './UnitInput';

interface BlockerDialogProps {
  action: PersonsBlockerAction;
  blocker: BlockerDetail;
  onClose: () => void;
}
type Values = Record<string, string | null | undefined>;

/** With these it helps to show something. */
const WITH_EVIDENCE: readonly BlockerAction[] = ['answer', 'progress', 'fix'];

/** One step of a blocker; what was typed stays when the server refuses. */
export function BlockerDialog({ action, blocker, onClose }: BlockerDialogProps) {
  const spec = BLOCKER_DIALOGS[action](blocker);
  const send = (values: Values) => {
    const body = { ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, blankIsNull(value)])), version: blocker.version };
    const path = `/blockers/${blocker.id}${spec.path === '' ? '' : `/${spec.path}`}`;
    return spec.method === 'PUT' ? api.put(path, body) : api.post(path, body);
  };
  const { type, level, title, description } = blocker;
  return (
    <ActionDialog<Values> open onClose={onClose} title={spec.title} submitLabel={spec.submitLabel} danger={spec.danger ?? false} action={send} done={spec.done} refresh={['blockers']} defaultValues={spec.asks === 'fields' ? { type, level, title, description } : {}} resource="blockers">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {spec.note}
      </Typography>
      {spec.asks === 'fields' && <FieldInputs />}
      {spec.asks === 'unit' && <UnitInput label="转往单位" helperText="不能是提出单位" />}
      {spec.asks === 'deadline' && <DateInput source="deadline" label="新的办理时限" validate={required()} helperText={false} />}
      {spec.words !== null && <TextInput source="text" label={spec.words.label} {...(spec.words.optional !== true && { validate: [required(), minLength(2), maxLength(2000)] })} helperText={spec.words.optional === true ? '可不填' : false} multiline minRows={3} />}
      {WITH_EVIDENCE.includes(action) && <Attachments ownerType="blocker" ownerId={blocker.id} editable />}
    </ActionDialog>
  );
}

function FieldInputs() {
  return (
    <>
      <TextInput source="title" validate={[required(), minLength(4), maxLength(100)]} helperText={false} />
      <SelectInput source="type" choices={choicesOf(BLOCKER_TYPE_LABELS)} validate={required()} helperText={false} />
      <SelectInput source="level" choices={choicesOf(BLOCKER_LEVEL_LABELS)} validate={required()} helperText={false} />
      <TextInput source="description" validate={[required(), minLength(4), maxLength(2000)]} multiline minRows={3} helperText={false} />
    </>
  );
}

function blankIsNull(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value;
}
