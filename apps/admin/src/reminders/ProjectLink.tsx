import type { Reminder } from '@portfolio/contracts';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useSession } from '../app/useSession';
import { TextLink } from '../ui/TextLink';

/** Leads from a reminder to its project; following it marks the own reminder as read (已阅). */
export function ProjectLink({ reminder, children }: { reminder: Reminder; children: string }) {
  const session = useSession();
  const { run } = useAction(() => api.post<Reminder>(`/reminders/${reminder.id}/opened`), { refresh: ['reminders'], notifyError: false });
  const unread = reminder.state === 'sent' && reminder.recipientId === session?.user.id;
  return (
    <TextLink to={`/projects/${reminder.projectId}/show`} {...(unread && { onClick: () => void run(undefined).catch(() => undefined) })}>
      {children}
    </TextLink>
  );
}
