import { SUBJECT_TYPE_LABELS, type SubjectType } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

/** 复制为草稿: the version in force, to be changed. */
export function NewLadderButton({ subjectType }: { subjectType: SubjectType }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        复制为草稿
      </Button>
      <ActionDialog<{ note: string }> open={open} onClose={() => setOpen(false)} title={`新的${SUBJECT_TYPE_LABELS[subjectType]}提醒阶梯`} submitLabel="复制为草稿" action={({ note }) => api.post('/ladders', { subjectType, note })} done="草稿已建立，修改后启用" defaultValues={{ note: '' }}>
        <Typography variant="body2">以执行中的版本为底稿；启用之前不影响任何提醒。</Typography>
        <TextInput source="note" label="修改说明" helperText="例如：区政府办〔2026〕12号要求逾期两日即报单位负责人" required fullWidth />
      </ActionDialog>
    </>
  );
}
