import type { Reminder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { firstVarianceWords } from '../milestones/milestoneModel';
import { CalendarMark } from '../ui/CalendarMark';

type Nearness = Pick<Reminder, 'daysLate' | 'workingDaysLate' | 'dueDate' | 'firstBaselineDate' | 'runDate'>;

/** How late the subject was on the day of the reminder, counted as everywhere: 逾期 3 个工作日 / 当日到期 / 还有 3 天; with 节假日未公布 where that is not sure, and how far an adjustment has moved the date. */
export function ReminderNearness({ reminder }: { reminder: Nearness }) {
  const variance = firstVarianceWords(reminder.firstBaselineDate, reminder.dueDate);
  return (
    <>
      <Words reminder={reminder} />
      {variance !== null && `，${variance}`} <CalendarMark from={reminder.dueDate} to={reminder.runDate} />
    </>
  );
}

function Words({ reminder: { daysLate, workingDaysLate } }: { reminder: Nearness }) {
  if (daysLate > 0) {
    return (
      <Box component="span" title={`按日历 ${daysLate} 天`} sx={{ color: 'error.main', fontWeight: 500, whiteSpace: 'nowrap' }}>
        {workingDaysLate !== null && workingDaysLate > 0 ? `逾期 ${workingDaysLate} 个工作日` : `逾期 ${daysLate} 天`}
      </Box>
    );
  }
  return <span>{daysLate === 0 ? '当日到期' : `还有 ${-daysLate} 天`}</span>;
}
