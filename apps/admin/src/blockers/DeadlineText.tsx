import type { Blocker } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DateText } from '../ui/DateText';
import { UnpublishedMark } from '../ui/Mark';
import { firstDeadlineWords, isOverdue, lateWords } from './blockerModel';

/** The deadline in force, under it how the blocker stands against it and against the first one. */
export function DeadlineText({ blocker }: { blocker: Blocker }) {
  return (
    <Box component="span" sx={{ display: 'block', py: 0.25 }}>
      <DateText value={blocker.deadline} /> {!blocker.calendarConfirmed && (blocker.daysLate ?? 0) > 0 && <UnpublishedMark />}
      {/* Both counts are read, never cut off: a moved date hides no delay. */}
      {[lateWords(blocker), firstDeadlineWords(blocker)].map((words) => words !== null && (
        <Box key={words} component="span" sx={{ display: 'block', fontSize: 12, lineHeight: '16px', color: isOverdue(blocker) ? 'error.main' : 'text.secondary' }}>
          {words}
        </Box>
      ))}
    </Box>
  );
}

/** How it stands, red once it is overdue. */
export function Late({ blocker }: { blocker: Blocker }) {
  const words = [lateWords(blocker), firstDeadlineWords(blocker)].filter((word) => word !== null);
  if (words.length === 0) return null;
  return (
    <Box component="span" sx={{ color: isOverdue(blocker) ? 'error.main' : undefined }}>
      {words.join('，')}
    </Box>
  );
}
