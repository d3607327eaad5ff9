import { BLOCKER_STATES } from '@portfolio/contracts';
import fc from 'fast-check';
import { anyCalendar, fromNotice, planDate } from '../test/arbitraries';
import { blockerStanding, isBlockerOverdue } from './blocker-lateness';
import { addDays } from './business-date';
import { plainWeekdays } from './working-days';

const blocker = { state: 'working', deadline: '2026-11-18', firstDeadline: '2026-11-11', fixedOn: null } as const;

describe('a blocker against its deadlines', () => {
  test('moved by a week: three working days late against the one in force, eight against the first', () => {
    expect(blockerStanding(blocker, '2026-11-23', fromNotice)).toEqual({ daysLate: 5, workingDaysLate: 3, firstWorkingDaysLate: 8, calendarConfirmed: true });
    expect(isBlockerOverdue(blocker, '2026-11-18')).toBe(false);
    expect(isBlockerOverdue(blocker, '2026-11-19')).toBe(true);
  });

  test('across National Day the days off do not count', () => {
    expect(blockerStanding({ ...blocker, deadline: '2026-09-30', firstDeadline: '2026-09-30' }, '2026-10-08', fromNotice)).toMatchObject({ daysLate: 8, workingDaysLate: 1 });
  });

  test('reported fixed stops the count, a refusal sets it going again', () => {
    expect(blockerStanding({ ...blocker, state: 'fixed', fixedOn: '2026-11-19' }, '2026-12-31', plainWeekdays)).toMatchObject({ daysLate: 1, workingDaysLate: 1, calendarConfirmed: false });
    expect(blockerStanding({ ...blocker, fixedOn: '2026-11-19' }, '2026-11-23', plainWeekdays)).toMatchObject({ daysLate: 5 });
    expect(isBlockerOverdue({ ...blocker, state: 'fixed' }, '2026-12-31')).toBe(false);
  });

  test.each(['closed', 'withdrawn'] as const)('%s: at an end nothing is late', (state) => {
    expect(blockerStanding({ ...blocker, state }, '2027-01-31', plainWeekdays)).toMatchObject({ daysLate: null, workingDaysLate: null, firstWorkingDaysLate: null });
  });

  test('moving the deadline later never changes what is counted against the first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKER_STATES), planDate, fc.integer({ min: 0, max: 60 }), fc.integer({ min: -30, max: 60 }), anyCalendar, (state, first, later, from, calendar) => {
        const [asOf, dates] = [addDays(first, from), { state, firstDeadline: first, fixedOn: null }];
        const [as, moved] = [blockerStanding({ ...dates, deadline: first }, asOf, calendar), blockerStanding({ ...dates, deadline: addDays(first, later) }, asOf, calendar)];
        expect(moved.firstWorkingDaysLate).toBe(as.firstWorkingDaysLate);
        if (moved.workingDaysLate !== null) expect(moved.workingDaysLate).toBeLessThanOrEqual(as.workingDaysLate ?? 0);
      }),
    );
  });
});
