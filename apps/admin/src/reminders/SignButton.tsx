import type { Reminder } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** 签收: on record that the reminder was taken note of. Nothing once signed, or before it was delivered. */
export function SignButton({ reminder }: { reminder: Reminder }) {
  const { run, pending } = useAction(() => api.post<Reminder>(`/reminders/${reminder.id}/signature`), { refresh: ['reminders'] });
  if (reminder.state !== 'sent' && reminder.state !== 'opened') return null;
  return (
    <Button variant="outlined" loading={pending} onClick={(event) => (event.stopPropagation(), void run(undefined).catch(() => undefined))} aria-label={`签收：${reminder.projectName} ${reminder.milestoneName}`}>
      签收
    </Button>
  );
}
