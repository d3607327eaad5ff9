import type { Reminder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useApi } from '../app/useApi';
import { AnswerButton } from '../reminders/AnswerButton';
import { ReminderNearness } from '../reminders/ReminderNearness';
import { SignButton } from '../reminders/SignButton';
import { SubjectLink } from '../reminders/SubjectLink';
import { SubjectName } from '../reminders/SubjectName';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';

const SHOWN = 5;

/** The newest reminders that ask for 签收 and have not got it, each with its one button; the rest is a link away. */
export function UnsignedReminders({ total }: { total: number }) {
  const query = useApi<Reminder[]>('/reminders', { query: { filter: JSON.stringify({ unsigned: true }), range: JSON.stringify([0, SHOWN - 1]) } });
  return (
    <Loaded query={query}>
      {(reminders) => (reminders.length === 0 ? <EmptyState why="没有待签收的提醒。" next="逾期提醒每天 8:30 自动发出，须签收的会留在这里，直到签收。" /> : <Lines reminders={reminders} total={total} />)}
    </Loaded>
  );
}

function Lines({ reminders, total }: { reminders: Reminder[]; total: number }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {reminders.map((reminder) => (
        <Box component="li" key={reminder.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
            <SubjectName reminder={reminder} /> <ReminderNearness reminder={reminder} />
            <Box sx={{ fontSize: 12, lineHeight: '18px' }}>
              <SubjectLink reminder={reminder} />
            </Box>
          </Box>
          <AnswerButton reminder={reminder} />
          <SignButton reminder={reminder} />
        </Box>
      ))}
      {total > reminders.length && (
        <Box component="li" sx={{ px: 1.5, py: 1 }}>
          <TextLink to={listLink('reminders', { unsigned: true })}>查看全部 {total} 条</TextLink>
        </Box>
      )}
    </Box>
  );
}
