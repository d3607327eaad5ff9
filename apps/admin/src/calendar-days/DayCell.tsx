import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import { DAY_SIGNS, type DayState, type YearDay } from './yearModel';

/** Frames: days off filled, worked weekend days framed in full; the sign says the same in a word. */
const LOOKS: Record<DayState, SxProps<Theme>> = {
  working: {},
  weekend: { color: 'text.secondary', bgcolor: 'action.hover' },
  holiday: { bgcolor: 'action.selected', fontWeight: 600 },
  local: { bgcolor: 'action.selected', fontWeight: 600 },
  makeup: { borderColor: 'text.primary', fontWeight: 600 },
};

/** One day of the year: its number, and 休, 班 or 地 where it is not what its weekday says. */
export function DayCell({ day, counts, isToday }: { day: YearDay; counts: boolean; isToday: boolean }) {
  const entered = day.entry !== null;
  return (
    <Box
      component="td"
      title={`${day.title}${entered && !counts ? '，未确认，暂不计' : ''}${isToday ? '，今天' : ''}`}
      sx={[
        { position: 'relative', height: 30, p: 0, textAlign: 'center', border: 1, borderColor: 'transparent', borderRadius: 0.5, fontSize: 13, lineHeight: '28px' },
        LOOKS[day.state] as object,
        entered && !counts && { bgcolor: 'transparent', border: '1px dashed', borderColor: 'text.secondary' },
        isToday && { textDecoration: 'underline', textDecorationThickness: 2, textUnderlineOffset: 3, color: 'primary.main' },
      ]}
    >
      {day.number}
      {DAY_SIGNS[day.state] !== '' && (
        <Box component="span" sx={{ ml: '1px', fontSize: 10, verticalAlign: 'super', lineHeight: 1 }}>
          {DAY_SIGNS[day.state]}
        </Box>
      )}
    </Box>
  );
}
