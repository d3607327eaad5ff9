import Box from '@mui/material/Box';
import type { PlanImportRow } from '@portfolio/contracts';
import { TextInput, maxLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface Values {
  name: string;
}
interface MergeRowsDialogProps {
  /** Neighbours in the order of the text, at least two. */
  rows: readonly PlanImportRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Several rows become one, under a name that the planner gives. */
export function MergeRowsDialog({ rows, onClose, onDone }: MergeRowsDialogProps) {
  const merge = async ({ name }: Values) => {
    await api.post(`/plan-imports/${rows[0]?.importId}/merge`, { rows: rows.map(({ id, version }) => ({ id, version })), name });
    onDone();
  };
  return (
    <ActionDialog<Values>
      open
      onClose={onClose}
      title={`将 ${rows.length} 条合并为一条`}
      submitLabel="合并"
      done="已合并"
      refresh={['plan-import-rows']}
      action={merge}
      defaultValues={{ name: rows.map(({ name }) => name).join('、') }}
    >
      <Box component="ol" data-verbatim sx={{ mt: 0, mb: 1, pl: 3 }}>
        {rows.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Box>
      <TextInput source="name" label="合并后的名称" multiline validate={[required(), maxLength(500)]} helperText="入库时合并为一个项目；原文不会改动" />
    </ActionDialog>
  );
}
