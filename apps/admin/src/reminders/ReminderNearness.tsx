import type { Reminder } from '@portfolio/contracts';
import { plainWeekdays, workingDaysBetween } from '@portfolio/rules';
import Box from '@mui/material/Box';

/** How late the milestone was on the day of the reminder, counted as everywhere: 逾期 3 个工作日 / 当日到期 / 还有 3 天. */
export function ReminderNearness({ reminder }: { reminder: Pick<Reminder, 'daysLate' | 'baselineDate' | 'runDate'> }) {
  const { daysLate, baselineDate, runDate } = reminder;
  if (daysLate > 0) {
    const workingDays = workingDaysBetween(baselineDate, runDate, plainWeekdays);
    return (
      <Box component="span" title={`按日历 ${daysLate} 天`} sx={{ color: 'error.main', fontWeight: 500, whiteSpace: 'nowrap' }}>
        {workingDays > 0 ? `逾期 ${workingDays} 个工作日` : `逾期 ${daysLate} 天`}
      </Box>
    );
  }
  return <span>{daysLate === 0 ? '当日到期' : `还有 ${-daysLate} 天`}</span>;
}
