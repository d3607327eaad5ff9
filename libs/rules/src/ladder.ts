import { RUNGS } from '@portfolio/contracts';
import type { LifecycleState, Rung } from '@portfolio/contracts';
import type { BusinessDate } from './business-date';
import { isDone } from './lateness';
import type { MilestoneDates } from './lateness';
import { addWorkingDays, nextWorkingDay } from './working-days';
import type { WorkingCalendar } from './working-days';

export interface LadderInput extends MilestoneDates {
  lifecycle: LifecycleState;
}

export interface RungDue {
  rung: Rung;
  /** The working day on which this rung goes out. */
  dueDate: BusinessDate;
  /** True when that day is already past: send it now unless it was sent then. */
  missed: boolean;
}

/** Who is told on a rung. Which users these are is for the caller to look up. */
export interface RungAudience {
  /** The milestone's responsible person; when there is none, all filers of the lead unit. */
  responsibleElseFilers: true;
  unitHead: boolean;
  /** The project's patron leader (包联领导), where one is kept. */
  patron: boolean;
}

/** Working days from the baseline date (domain: reminder ladder). */
export const RUNG_OFFSETS: Record<Rung, number> = { '-3': -3, '0': 0, '+1': 1, '+3': 3 };

/** The working day a rung goes out: a rung that falls on a day off goes out on the next working day. */
export function rungDate(rung: Rung, baselineDate: BusinessDate, calendar: WorkingCalendar): BusinessDate {
  return nextWorkingDay(addWorkingDays(baselineDate, RUNG_OFFSETS[rung], calendar), calendar);
}

/**
 * The one rung of a milestone that a scan on `asOf` has to see to, or null: the highest whose day has come. Rungs below it
 * are never caught up, so a scan after days of silence sends one message and no flood. It says nothing about what was
 * sent: the caller keeps "once per rung, milestone, baseline and recipient", and a rung already sent stays sent.
 * Nothing on a day off, for a done milestone, without a baseline date, or for a suspended or withdrawn project.
 * When the baseline date is itself a day off, rungs 0 and +1 meet on the next working day and +1 goes out: by then it is late.
 */
export function rungDue(milestone: LadderInput, asOf: BusinessDate, calendar: WorkingCalendar): RungDue | null {
  const { baselineDate, lifecycle } = milestone;
  if (baselineDate === null || isDone(milestone, asOf)) return null;
  if (lifecycle === 'suspended' || lifecycle === 'withdrawn') return null;
  if (!calendar.isWorkingDay(asOf)) return null;
  for (const rung of RUNGS.toReversed()) {
    const dueDate = rungDate(rung, baselineDate, calendar);
    if (dueDate <= asOf) return { rung, dueDate, missed: dueDate < asOf };
  }
  return null;
}

/**
 * Audience of a rung (domain: reminder ladder): the responsible person, else the unit's filers; the unit head from +1;
 * the patron leader (包联) from +3.
 */
export function rungAudience(rung: Rung): RungAudience {
  return { responsibleElseFilers: true, unitHead: RUNG_OFFSETS[rung] >= 1, patron: RUNG_OFFSETS[rung] >= 3 };
}
