import Box from '@mui/material/Box';
import type { CalendarYear } from '@portfolio/contracts';

/** What the signs mean, with how many there are of each. */
export function YearLegend({ year: { days, workingDays, confirmed } }: { year: CalendarYear }) {
  const parts = [`休 放假 ${days.holiday} 天`, `班 调休上班 ${days.makeup} 天`, `地 地方放假 ${days.local} 天`, '浅底 周末', '下划线 今天', `全年 ${workingDays} 个工作日`];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mb: 1.5, fontSize: 13, color: 'text.secondary' }}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {!confirmed && days.holiday + days.makeup > 0 && <span>虚线 已录入、未确认，暂不计</span>}
    </Box>
  );
}
