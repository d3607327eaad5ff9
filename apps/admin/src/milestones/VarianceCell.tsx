import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { TwoLine } from '../ui/TwoLine';

/** 偏差: against the baseline in force, and under it against the first one, which no adjustment takes away. */
export function VarianceCell({ milestone }: { milestone: Milestone }) {
  const { slipDays, slipWorkingDays, slipFromFirstDays, slipFromFirstWorkingDays, baselineNumber } = milestone;
  if (slipDays === null) return <Box sx={{ color: 'text.secondary' }}>—</Box>;
  return (
    <TwoLine
      lines={1}
      title={`对现基线 ${slipDays} 天（${slipWorkingDays ?? 0} 个工作日），对首版 ${slipFromFirstDays ?? 0} 天（${slipFromFirstWorkingDays ?? 0} 个工作日）`}
      primary={
        <Box component="span" sx={{ whiteSpace: 'nowrap', color: slipDays > 0 ? 'error.main' : 'text.primary' }}>
          {words(slipDays)}
        </Box>
      }
      secondary={baselineNumber > 1 && slipFromFirstDays !== null ? `对首版 ${words(slipFromFirstDays)}` : null}
    />
  );
}

function words(days: number): string {
  if (days === 0) return '一致';
  return days > 0 ? `晚 ${days} 天` : `早 ${-days} 天`;
}
