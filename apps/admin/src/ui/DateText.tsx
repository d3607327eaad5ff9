import Box from '@mui/material/Box';
import { dateWords, instantWords } from './dates';

interface DateTextProps {
  /** `YYYY-MM-DD`; null when there is none. */
  value: string | null;
  weekday?: boolean;
  /** What stands for a missing date. */
  empty?: string;
}

/** A day: 2026年11月23日. */
export function DateText({ value, weekday = false, empty = '未定' }: DateTextProps) {
  if (value === null) return <Missing>{empty}</Missing>;
  return (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {dateWords(value, weekday)}
    </Box>
  );
}

/** A moment: 2026年11月23日 08:30, Beijing time. */
export function InstantText({ value, empty = '无' }: { value: string | null; empty?: string }) {
  if (value === null) return <Missing>{empty}</Missing>;
  return (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {instantWords(value)}
    </Box>
  );
}

function Missing({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}
