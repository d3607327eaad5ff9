import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FilingWindow } from '@portfolio/contracts';
import { useState } from 'react';
import { DateInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { useMay } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';
import { WINDOW_STEPS, stepsOf, type WindowStep } from './windowModel';

interface Values {
  dueOn?: string | null;
  reason?: string | null;
}

/** What a planner may do with a window now, each with its reason. */
export function WindowSteps({ window }: { window: FilingWindow }) {
  const manages = useMay()('filing_window.manage');
  const [step, setStep] = useState<WindowStep | null>(null);
  if (!manages) return null;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, whiteSpace: 'nowrap' }}>
      {stepsOf(window.state).map((each) => (
        <Button key={each} size="small" onClick={() => setStep(each)} aria-label={`${WINDOW_STEPS[each].label}：${window.label}`}>
          {WINDOW_STEPS[each].label}
        </Button>
      ))}
      {step !== null && <StepDialog window={window} step={step} onClose={() => setStep(null)} />}
    </Box>
  );
}

function StepDialog({ window: { id, label, dueOn, expected, due, version }, step, onClose }: { window: FilingWindow; step: WindowStep; onClose: () => void }) {
  const { label: verb, note, path, put, dated, reasoned } = WINDOW_STEPS[step];
  const send = (values: Values) => {
    const body = { ...(dated && { dueOn: values.dueOn }), ...(reasoned && { reason: values.reason }), version };
    return put ? api.put(`/filing-windows/${id}`, body) : api.post(`/filing-windows/${id}/${path}`, body);
  };
  return (
    <ActionDialog<Values> open onClose={onClose} title={`${verb}：${label}`} submitLabel={verb} action={send} done={`已${verb}`} refresh={['filing-windows', 'filings']} defaultValues={{ dueOn, reason: '' }} resource="filing-windows">
      <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>{note(expected ?? due)}</Typography>
      {dated && <DateInput source="dueOn" label="截止日期" validate={required()} helperText="须为工作日，不早于今天" />}
      {reasoned && <TextInput source="reason" label="理由" validate={required()} multiline minRows={2} helperText="各单位在填报页可以看到" />}
    </ActionDialog>
  );
}
