import type { Reminder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useApi } from '../app/useApi';
import { ReminderNearness } from '../reminders/ReminderNearness';
import { SignButton } from '../reminders/SignButton';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';

const SHOWN = 5;

/** The newest reminders nobody has signed for, each with its one button; the rest is a link away. */
export function UnreadReminders({ total }: { total: number }) {
  const query = useApi<Reminder[]>('/reminders', { query: { filter: JSON.stringify({ unread: true }), range: JSON.stringify([0, SHOWN - 1]) } });
  return (
    <Loaded query={query}>
      {(reminders) => (reminders.length === 0 ? <EmptyState why="没有待签收的提醒。" next="提醒每天 8:30 自动发出。" /> : <Lines reminders={reminders} total={total} />)}
    </Loaded>
  );
}

function Lines({ reminders, total }: { reminders: Reminder[]; total: number }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {reminders.map((reminder) => (
        <Box component="li" key={reminder.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
            「{reminder.milestoneName}」<ReminderNearness reminder={reminder} />
            <Box sx={{ fontSize: 12, lineHeight: '18px' }}>
              <TextLink to={`/projects/${reminder.projectId}/show`}>{reminder.projectName}</TextLink>
            </Box>
          </Box>
          <SignButton reminder={reminder} />
        </Box>
      ))}
      {total > reminders.length && (
        <Box component="li" sx={{ px: 1.5, py: 1 }}>
          <TextLink to={listLink('reminders', { unread: true })}>查看全部 {total} 条</TextLink>
        </Box>
      )}
    </Box>
  );
}
