import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { varianceWords } from './milestoneModel';

/** 偏差 within a sentence, as a phone shows it; nothing where no date is expected. */
export function VarianceText({ milestone }: { milestone: Milestone }) {
  const { present, first } = varianceWords(milestone);
  if (present === null) return null;
  return (
    <>
      ，
      <Box component="span" sx={{ whiteSpace: 'nowrap', color: (milestone.slipDays ?? 0) > 0 ? 'error.main' : 'inherit' }}>
        {present === '一致' ? '与计划一致' : `较计划${present}`}
      </Box>
      {first !== null && (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          （{first}）
        </Box>
      )}
    </>
  );
}
