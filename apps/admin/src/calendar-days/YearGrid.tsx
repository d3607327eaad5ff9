import Box from '@mui/material/Box';
import type { CalendarDay, CalendarYear } from '@portfolio/contracts';
import { useMemo } from 'react';
import { DayCell } from './DayCell';
import { byDate, monthWeeks, type YearDay } from './yearModel';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Twelve months, each a small table; what is entered but not confirmed is drawn in outline only. */
export function YearGrid({ year, days, today }: { year: CalendarYear; days: readonly CalendarDay[]; today: string }) {
  const known = useMemo(() => byDate(days), [days]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(228px, 1fr))', gap: 3 }}>
      {MONTHS.map((month) => (
        <Month key={month} title={`${year.year}年${month}月`} label={`${month}月`} weeks={monthWeeks(year.year, month, known)} confirmed={year.confirmed} today={today} />
      ))}
    </Box>
  );
}

function Month({ title, label, weeks, confirmed, today }: { title: string; label: string; weeks: (YearDay | null)[][]; confirmed: boolean; today: string }) {
  return (
    <Box component="table" aria-label={title} sx={{ borderCollapse: 'separate', borderSpacing: 2, tableLayout: 'fixed', width: '100%', alignSelf: 'start', fontVariantNumeric: 'tabular-nums' }}>
      <Box component="caption" sx={{ textAlign: 'left', fontWeight: 600, pb: 0.5 }}>
        {label}
      </Box>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <Box key={weekday} component="th" scope="col" sx={{ fontWeight: 400, fontSize: 12, color: 'text.secondary', p: 0 }}>
              {weekday}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (day === null ? <td key={weekday} /> : <DayCell key={weekday} day={day} counts={confirmed || day.state === 'local'} isToday={day.date === today} />))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
