import type { CalendarInForce } from '@portfolio/contracts';
import { calendarFrom, type WorkingCalendar } from '@portfolio/rules';
import { useMemo } from 'react';
import { useApi } from './useApi';
import { useMay } from './useSession';

/**
 * The working calendar in force, read once for all that ask: `calendar?.known(date)`, `workingDaysBetween(a, b, calendar)`.
 * Null until it is read, and for those who may not read it.
 */
export function useCalendar(): WorkingCalendar | null {
  const enabled = useMay()('calendar.read');
  const { data } = useApi<CalendarInForce>('/calendar-days/in-force', { enabled, staleTime: 10 * 60_000 });
  return useMemo(() => (data === undefined ? null : calendarFrom(data)), [data]);
}
