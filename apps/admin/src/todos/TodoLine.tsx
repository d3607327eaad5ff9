import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TODO_LABELS, type FilingDetail, type TodoItem } from '@portfolio/contracts';
import { LinkBase } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { CompletionActions } from '../milestones/CompletionActions';
import { AnswerButton } from '../reminders/AnswerButton';
import { SignButton } from '../reminders/SignButton';
import { DateText } from '../ui/DateText';
import { DemoMark, Mark } from '../ui/Mark';
import { TextLink } from '../ui/TextLink';
import { TODO_STEPS, TODO_WORDS, dueWords, todoPath } from './todoModel';

/** One thing to do: what it is, how urgent, what somebody said of it, and the one button that leads there or does it. */
export function TodoLine({ item, today }: { item: TodoItem; today: string }) {
  const { kind, title, detail, words, dueOn, demo } = item;
  const due = dueWords(item, today);
  const path = todoPath(item);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box>
          {path === null ? title : <TextLink to={path} sx={{ color: 'text.primary', '&:hover': { color: 'primary.main' } }}>{title}</TextLink>} <Mark>{TODO_LABELS[kind]}</Mark> {demo && <DemoMark />}
        </Box>
        <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>{detail}</Box>
        {words !== null && <Box sx={{ fontSize: 13, lineHeight: '20px', color: kind === 'filing_returned' || kind === 'milestone_due' ? 'error.main' : 'text.primary' }}>{TODO_WORDS[kind] ?? '说明'}：{words}</Box>}
      </Box>
      {due !== null && (
        <Box sx={{ fontSize: 13, whiteSpace: 'nowrap', color: due.late ? 'error.main' : 'text.secondary' }}>
          <DateText value={dueOn} />，{due.words}
        </Box>
      )}
      <Step item={item} path={path} />
    </Box>
  );
}

function Step({ item, path }: { item: TodoItem; path: string | null }) {
  const { kind, title, detail, milestone, reminder } = item;
  if (milestone !== null) return <CompletionActions milestone={milestone} />;
  if (reminder !== null) {
    return (
      <Box sx={{ display: 'flex', gap: 1 }}>
        <AnswerButton reminder={reminder} />
        <SignButton reminder={reminder} />
      </Box>
    );
  }
  if (path === null) return <BeginButton item={item} />;
  return (
    <Button variant="outlined" component={LinkBase} to={path} aria-label={`${TODO_STEPS[kind]}：${title}，${detail}`}>
      {TODO_STEPS[kind]}
    </Button>
  );
}

/** A filing that is not begun is begun, pre-filled, and opened. */
function BeginButton({ item: { title, detail, windowId, projectId } }: { item: TodoItem }) {
  const navigate = useNavigate();
  const begin = useAction(() => api.post<FilingDetail>('/filings', { windowId, projectId }), { onDone: ({ id }) => void navigate(`/filings/${id}/show`) });
  return (
    <Button variant="outlined" disabled={begin.pending} onClick={() => void begin.run(undefined).catch(() => undefined)} aria-label={`填报：${title}，${detail}`}>
      填报
    </Button>
  );
}
