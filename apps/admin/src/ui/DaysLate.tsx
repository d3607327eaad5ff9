import Box from '@mui/material/Box';
import { latenessWords } from './lateness';
import type { LatenessInput } from './lateness';

/** 逾期 12 个工作日 / 今天到期 / 还有 3 天. Takes a Milestone as it is. */
export function DaysLate({ milestone }: { milestone: LatenessInput }) {
  const { text, detail, late } = latenessWords(milestone);
  const near = milestone.status === 'due_soon';
  return (
    <Box component="span" title={detail === '' ? undefined : detail} sx={{ whiteSpace: 'nowrap', color: late ? 'error.main' : near ? 'warning.main' : 'text.secondary', fontWeight: late ? 500 : 400 }}>
      {text}
    </Box>
  );
}
