import { UNFIXED_BLOCKER_STATES, type BlockerState } from '@portfolio/contracts';
import { daysBetween, type BusinessDate } from './business-date';
import { knownBetween, workingDaysBetween, type WorkingCalendar } from './working-days';

export interface BlockerDates {
  state: BlockerState;
  deadline: BusinessDate;
  firstDeadline: BusinessDate;
  /** When the unit reported it fixed; null while it has not. */
  fixedOn: BusinessDate | null;
}

export interface BlockerStanding {
  /** Null when at an end. */
  daysLate: number | null;
  workingDaysLate: number | null;
  /** Against the first deadline, which no moved date takes away. */
  firstWorkingDaysLate: number | null;
  calendarConfirmed: boolean;
}

/** Where a blocker stands against its deadlines. The day of the deadline is in time; reporting it fixed stops the count, a refusal sets it going again. */
export function blockerStanding({ state, deadline, firstDeadline, fixedOn }: BlockerDates, asOf: BusinessDate, calendar: WorkingCalendar): BlockerStanding {
  if (state === 'closed' || state === 'withdrawn') return { daysLate: null, workingDaysLate: null, firstWorkingDaysLate: null, calendarConfirmed: true };
  const reached = state === 'fixed' && fixedOn !== null ? fixedOn : asOf;
  const from = deadline < firstDeadline ? deadline : firstDeadline;
  return {
    daysLate: Math.max(0, daysBetween(deadline, reached)),
    workingDaysLate: Math.max(0, workingDaysBetween(deadline, reached, calendar)),
    firstWorkingDaysLate: Math.max(0, workingDaysBetween(firstDeadline, reached, calendar)),
    calendarConfirmed: knownBetween(from, reached, calendar),
  };
}

/** Past its deadline and not fixed. */
export function isBlockerOverdue({ state, deadline }: Pick<BlockerDates, 'state' | 'deadline'>, asOf: BusinessDate): boolean {
  return UNFIXED_BLOCKER_STATES.includes(state) && deadline < asOf;
}
