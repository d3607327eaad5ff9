import { wrongField } from '@portfolio/platform/errors';
import { formatChineseDate, nextWorkingDay, type WorkingCalendar } from '@portfolio/rules';

/** A deadline on a day off would be one that nobody can keep. Throws `invalid_fields` that names the working day after it. */
export function refuseDayOff(deadline: string, calendar: WorkingCalendar): void {
  if (calendar.isWorkingDay(deadline)) return;
  throw wrongField('deadline', `${formatChineseDate(deadline)}不是工作日，请改为${formatChineseDate(nextWorkingDay(deadline, calendar))}或其他工作日。`);
}
