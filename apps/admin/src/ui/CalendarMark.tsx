import { knownBetween } from '@portfolio/rules';
import { useCalendar } from '../app/useCalendar';
import { UnpublishedMark } from './Mark';

/** 节假日未公布 where what is counted from one date to the other touches a year without confirmed notice; else nothing. */
export function CalendarMark({ from, to }: { from: string; to: string }) {
  const calendar = useCalendar();
  return calendar === null || knownBetween(from, to, calendar) ? null : <UnpublishedMark />;
}
