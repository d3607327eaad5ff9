import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { varianceWords } from './milestoneModel';

/** 偏差: against the baseline in force, and under it against the first one, which no adjustment takes away. Never cut: it is what one looks for. */
export function VarianceCell({ milestone }: { milestone: Milestone }) {
  const { slipDays, slipWorkingDays, slipFromFirstDays, slipFromFirstWorkingDays } = milestone;
  const { present, first } = varianceWords(milestone);
  if (slipDays === null || present === null) return <Box sx={{ color: 'text.secondary' }}>—</Box>;
  return (
    <Box
      component="span"
      sx={{ display: 'block', py: 0.25, whiteSpace: 'nowrap' }}
      title={`对现基线 ${slipDays} 天（${slipWorkingDays ?? 0} 个工作日），对首版 ${slipFromFirstDays ?? 0} 天（${slipFromFirstWorkingDays ?? 0} 个工作日）`}
    >
      <Box component="span" sx={{ color: slipDays > 0 ? 'error.main' : 'text.primary' }}>
        {present}
      </Box>
      {first !== null && (
        <Box component="span" sx={{ display: 'block', fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
          {first}
        </Box>
      )}
    </Box>
  );
}
