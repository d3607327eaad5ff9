import { SUBJECT_TYPE_LABELS, reminderPath, type Reminder } from '@portfolio/contracts';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useSession } from '../app/useSession';
import { TextLink } from '../ui/TextLink';

/** Leads from a reminder to the page of its subject; following it marks the own reminder as read (已阅). */
export function SubjectLink({ reminder, withCode = false }: { reminder: Reminder; withCode?: boolean }) {
  const session = useSession();
  const { run } = useAction(() => api.post<Reminder>(`/reminders/${reminder.id}/opened`), { refresh: ['reminders'], notifyError: false });
  const unread = reminder.state === 'sent' && reminder.recipientId === session?.user.id;
  const { projectCode, projectName, subjectType } = reminder;
  const words = projectName === null ? SUBJECT_TYPE_LABELS[subjectType] : [...(withCode ? [projectCode] : []), projectName].join(' ');
  return (
    <TextLink to={reminderPath(reminder)} {...(unread && { onClick: () => void run(undefined).catch(() => undefined) })}>
      {words}
    </TextLink>
  );
}
