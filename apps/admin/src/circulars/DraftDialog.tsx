import type { CircularDraftInput } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import { DateInput, TextInput } from 'react-admin';
import { ActionDialog } from '../ui/form/ActionDialog';

interface DraftDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  submitLabel: string;
  done: string;
  action: (input: CircularDraftInput) => Promise<unknown>;
  defaultValues: CircularDraftInput;
}

/** The period and the inspector's words; figures and sentences come from the data. A correction also says why. */
export function DraftDialog({ defaultValues, action, ...dialog }: DraftDialogProps) {
  const corrects = defaultValues.correctsId !== undefined && defaultValues.correctsId !== null;
  const send = ({ from, to, demands, correctsId, reason }: CircularDraftInput) => action({ from, to, demands: given(demands), correctsId: correctsId ?? null, reason: given(reason) });
  return (
    <ActionDialog<CircularDraftInput> {...dialog} resource="circular-drafts" refresh={['circular-drafts']} defaultValues={defaultValues} action={send}>
      {corrects && <Alert severity="info">原通报保留不动，印发后注明已被更正。</Alert>}
      <DateInput source="from" required fullWidth helperText={false} />
      <DateInput source="to" required fullWidth helperText="最晚到今天" />
      {corrects && <TextInput source="reason" required multiline minRows={2} fullWidth helperText="写入更正通报的开头" />}
      <TextInput source="demands" multiline minRows={4} fullWidth helperText="可不填；写入通报末尾，每段一行" />
    </ActionDialog>
  );
}

function given(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text;
}
