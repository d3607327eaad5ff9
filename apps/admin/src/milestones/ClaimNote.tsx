import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';
import { instantWords } from '../ui/dates';
import { claimWords, completionWords } from './claimModel';

/** A day as it is, a moment as its day in Beijing. */
const day = (value: string) => (value.length === 10 ? formatChineseDate(value) : (instantWords(value).split(' ')[0] ?? ''));

/** When the completion was said, and what became of the word; nothing where nothing was said. */
export function ClaimNote({ milestone: { completionClaim, completion } }: { milestone: Milestone }) {
  const words = completionClaim !== null ? claimWords(completionClaim, day) : completion !== null ? completionWords(completion, day) : null;
  if (words === null) return null;
  const note = completionClaim?.note ?? null;
  return (
    <Box component="span" sx={{ display: 'block', fontSize: 12, lineHeight: '18px', color: completionClaim?.state === 'returned' ? 'error.main' : 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
      {words}
      {note !== null && `。说明：${note}`}
    </Box>
  );
}
