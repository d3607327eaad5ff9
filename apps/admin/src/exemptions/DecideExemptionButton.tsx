import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Exemption } from '@portfolio/contracts';
import { useState } from 'react';
import { RadioButtonGroupInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { DateText } from '../ui/DateText';
import { ActionDialog } from '../ui/form/ActionDialog';

interface Decision {
  conclusion: 'approve' | 'refuse';
  note: string;
}

const CONCLUSIONS = [
  { id: 'approve', name: '批准豁免' },
  { id: 'refuse', name: '不予批准' },
];

/** 审核: an inspector approves or refuses, and says why. */
export function DecideExemptionButton({ exemption }: { exemption: Exemption }) {
  const [open, setOpen] = useState(false);
  const { id, version, projectName, reason, evidence, requestedBy, until } = exemption;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)} aria-label={`审核：${projectName}`}>
        审核
      </Button>
      <ActionDialog<Decision>
        open={open}
        onClose={() => setOpen(false)}
        title="审核正当理由"
        submitLabel="提交审核结论"
        action={({ conclusion, note }) => api.post(`/exemptions/${id}/${conclusion}`, { note, version })}
        done="审核结论已登记，亮灯已重算"
        refresh={['exemptions', 'projects']}
        defaultValues={{ conclusion: 'approve', note: '' }}
        resource="exemptions"
      >
        <Box sx={{ mb: 1 }}>
          <div>{projectName}</div>
          <div>理由：{reason}</div>
          <div>佐证：{evidence}</div>
          <Box sx={{ color: 'text.secondary' }}>{requestedBy} 申请豁免至 <DateText value={until} /></Box>
        </Box>
        <RadioButtonGroupInput source="conclusion" label="审核结论" choices={CONCLUSIONS} validate={required()} helperText={false} />
        <TextInput source="note" label="审核意见" validate={required()} multiline minRows={2} helperText="例如：受理通知书已核对，情况属实" />
      </ActionDialog>
    </>
  );
}
