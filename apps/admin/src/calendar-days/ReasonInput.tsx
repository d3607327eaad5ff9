import type { CalendarYear } from '@portfolio/contracts';
import { TextInput, maxLength, required } from 'react-admin';

const NEEDED = [required(), maxLength(500)];

/** Why a confirmed year is changed; not asked of one that is still being entered. */
export function ReasonInput({ year }: { year: CalendarYear }) {
  if (!year.confirmed) return null;
  return <TextInput source="reason" multiline minRows={2} validate={NEEDED} helperText={`${year.year}年已确认，更改会立即重算逾期和期限，并记入变更记录`} />;
}
