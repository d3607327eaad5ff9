import Box from '@mui/material/Box';
import { instantWords } from '../ui/dates';
import { dayWords } from './projectModel';

/** The day something was last changed, the minute on hover: a list has no room for more. */
export function UpdatedText({ value, today }: { value: string; today: string }) {
  return (
    <Box component="time" dateTime={value} title={instantWords(value)} sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
      {dayWords(value, today)}
    </Box>
  );
}
