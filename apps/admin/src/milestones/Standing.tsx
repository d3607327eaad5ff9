import Box from '@mui/material/Box';
import type { Milestone } from '@portfolio/contracts';
import { DaysLate } from '../ui/DaysLate';
import { UnpublishedMark } from '../ui/Mark';

/** How a milestone stands today; one that no baseline holds is a draft and neither due nor late. */
export function Standing({ milestone }: { milestone: Milestone }) {
  if (milestone.baselineNumber === 0 && milestone.actualDate === null) {
    return (
      <Box component="span" title="还没有纳入基线，不判定逾期、不发送提醒" sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
        {milestone.baselineDate === null ? '未定日期' : '计划草案'}
      </Box>
    );
  }
  if (milestone.calendarConfirmed) return <DaysLate milestone={milestone} />;
  return (
    <>
      <DaysLate milestone={milestone} /> <UnpublishedMark />
    </>
  );
}
