import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { RatingDisagreement } from '@portfolio/contracts';
import { useState } from 'react';
import { TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

/** 说明分歧: settles exactly this case; a new rating or another colour opens it again. */
export function ResolveButton({ row }: { row: RatingDisagreement }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)} aria-label={`说明分歧：${row.name}`}>
        说明分歧
      </Button>
      <ActionDialog<{ note: string }>
        open={open}
        onClose={() => setOpen(false)}
        title="说明分歧"
        submitLabel="登记说明"
        action={({ note }) => api.post(`/rating-disagreements/${row.projectId}/resolve`, { note })}
        done="分歧已说明"
        refresh={['rating-disagreements']}
        defaultValues={{ note: '' }}
        resource="rating-disagreements"
      >
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          {row.name}。以后任一方重新评级或亮灯变化，会重新列出。
        </Typography>
        <TextInput source="note" validate={required()} multiline minRows={3} helperText="例如：单位按合同顺延口径自评，已约谈并要求按基线填报" />
      </ActionDialog>
    </>
  );
}
