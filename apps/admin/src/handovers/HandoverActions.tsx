import type { HandoverDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { TextInput, maxLength, minLength, required } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { HANDOVER_STEPS, type HandoverStep } from './handoverSteps';

/** What this user may do with the note now. */
export function HandoverActions({ handover }: { handover: HandoverDetail }) {
  const [open, setOpen] = useState<HandoverStep | null>(null);
  const steps = (['sign', 'receive', 'signOnBehalf', 'cancel'] as const).filter((step) => handover.may[step]);
  if (steps.length === 0) return null;
  return (
    <Box data-screen sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 3 }}>
      {steps.map((step) => (
        <Button key={step} variant={step === 'sign' || step === 'receive' ? 'contained' : 'outlined'} color={step === 'cancel' ? 'error' : 'primary'} onClick={() => setOpen(step)}>
          {HANDOVER_STEPS[step].label}
        </Button>
      ))}
      {open !== null && <StepDialog step={open} handover={handover} onClose={() => setOpen(null)} />}
    </Box>
  );
}

function StepDialog({ step, handover, onClose }: { step: HandoverStep; handover: HandoverDetail; onClose: () => void }) {
  const { label, path, note, asksReason, done } = HANDOVER_STEPS[step];
  const { id, version, itemsSha256 } = handover;
  const send = (values: { reason?: string }) => api.post(`/handovers/${id}/${path}`, { version, ...(asksReason && { reason: values.reason ?? '' }), ...(step === 'receive' && { itemsSha256 }) });
  return (
    <ActionDialog<{ reason?: string }> open onClose={onClose} title={label} submitLabel={label} danger={step === 'cancel'} action={send} done={done} refresh={['handovers', 'projects', 'milestones', 'reminders', 'absences']} resource="handovers">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {note(handover)}
      </Typography>
      {asksReason && <TextInput source="reason" label="理由" validate={[required('请填写理由'), minLength(2), maxLength(500)]} multiline minRows={2} helperText={false} />}
    </ActionDialog>
  );
}
