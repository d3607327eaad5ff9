import type { Reminder } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useSession } from '../app/useSession';

/** 签收: on record that the reminder was taken note of. Nothing once signed, before it was delivered, or for somebody else's. */
export function SignButton({ reminder }: { reminder: Reminder }) {
  const { run, pending } = useAction(() => api.post<Reminder>(`/reminders/${reminder.id}/signature`), { done: `已签收「${reminder.subjectTitle}」的提醒`, refresh: ['reminders'] });
  const session = useSession();
  if (reminder.recipientId !== session?.user.id) return null;
  if (reminder.state !== 'sent' && reminder.state !== 'opened') return null;
  return (
    <Button variant="outlined" loading={pending} onClick={(event) => (event.stopPropagation(), void run(undefined).catch(() => undefined))} aria-label={`签收：${reminder.projectName ?? ''} ${reminder.subjectTitle}`}>
      签收
    </Button>
  );
}
