import { CALENDAR_DAY_KIND_LABELS, type CalendarDayKind } from '@portfolio/contracts';
import { dayOfWeek, formatChineseDate } from '@portfolio/rules';

/** What is wrong with a kind on a date, in Chinese without a full stop; null when nothing is. A holiday or local day may fall on a weekend: notices name those too. */
export function kindProblem(date: string, kind: CalendarDayKind): string | null {
  if (kind === 'makeup' && dayOfWeek(date) <= 5) return `${formatChineseDate(date)}是周一至周五，本来就上班，不能登记为${CALENDAR_DAY_KIND_LABELS.makeup}`;
  return null;
}
