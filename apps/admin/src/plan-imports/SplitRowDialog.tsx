import Typography from '@mui/material/Typography';
import type { PlanImportRow } from '@portfolio/contracts';
import { TextInput } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { namesFromLines, proposedNames, refuseLines } from './splitting';

interface Values {
  names: string;
}

/** 拆分: reads one row as several works, one a line. */
export function SplitRowDialog({ row, onClose }: { row: PlanImportRow; onClose: () => void }) {
  return (
    <ActionDialog<Values>
      open
      onClose={onClose}
      title="拆成几条"
      submitLabel="拆分"
      done="已拆分"
      refresh={['plan-import-rows']}
      action={({ names }) => api.post(`/plan-import-rows/${row.id}/split`, { names: namesFromLines(names), version: row.version })}
      defaultValues={{ names: proposedNames(row).join('\n') }}
    >
      <Typography variant="body2" data-verbatim sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        原文（第 {row.line} 行）：{row.verbatim}
      </Typography>
      <TextInput source="names" label="拆分后的名称" multiline minRows={3} validate={refuseLines} helperText="每行一条，按原文顺序；入库时每条各建一个项目" />
    </ActionDialog>
  );
}
