import Box from '@mui/material/Box';

/** How late the milestone was on the day of the reminder: 逾期 3 天 / 当日到期 / 还有 3 天. */
export function ReminderNearness({ daysLate }: { daysLate: number }) {
  if (daysLate > 0) {
    return (
      <Box component="span" sx={{ color: 'error.main', fontWeight: 500, whiteSpace: 'nowrap' }}>
        逾期 {daysLate} 天
      </Box>
    );
  }
  return <span>{daysLate === 0 ? '当日到期' : `还有 ${-daysLate} 天`}</span>;
}
