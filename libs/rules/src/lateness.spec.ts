import fc from 'fast-check';
import { anyCalendar, planDate } from '../test/arbitraries';
import { dueSoonUntil, milestoneStanding, standingIsConfirmed } from './lateness';
import { calendarFrom } from './calendar-data';
import { plainWeekdays, workingDaysBetween } from './working-days';

const standing = (baselineDate: string | null, actualDate: string | null, asOf: string) =>
  milestoneStanding({ baselineDate, actualDate }, asOf, plainWeekdays);

describe('milestone standing', () => {
  test('主体完工 planned for 2026-10-30 is 24 days, 16 working days late on 2026-11-23', () => {
    expect(standing('2026-10-30', null, '2026-11-23')).toEqual({ status: 'overdue', daysLate: 24, workingDaysLate: 16, daysLeft: -24 });
  });

  test('the day itself is not late, the day after is, even a Saturday (0 working days)', () => {
    expect(standing('2026-11-20', null, '2026-11-20')).toEqual({ status: 'due_soon', daysLate: 0, workingDaysLate: 0, daysLeft: 0 });
    expect(standing('2026-11-20', null, '2026-11-21')).toEqual({ status: 'overdue', daysLate: 1, workingDaysLate: 0, daysLeft: -1 });
  });

  test('due soon from five working days before', () => {
    expect(standing('2026-11-30', null, '2026-11-23').status).toBe('due_soon');
    expect(standing('2026-12-01', null, '2026-11-23').status).toBe('planned');
    expect(dueSoonUntil('2026-11-20', plainWeekdays)).toBe('2026-11-29');
  });

  test('done on time, done late, and what is still to come on an earlier day', () => {
    expect(standing('2026-10-30', '2026-10-30', '2026-11-23')).toEqual({ status: 'done_on_time', daysLate: 0, workingDaysLate: 0, daysLeft: null });
    expect(standing('2026-10-30', '2026-11-06', '2026-11-23')).toEqual({ status: 'done_late', daysLate: 7, workingDaysLate: 5, daysLeft: null });
    expect(standing('2026-10-30', '2026-11-06', '2026-11-05').status).toBe('overdue');
    expect(standing('2026-10-30', '2026-11-06', '2026-11-06').status).toBe('done_late');
  });

  test('without a baseline date nothing is late', () => {
    expect(standing(null, null, '2026-11-23')).toEqual({ status: 'planned', daysLate: 0, workingDaysLate: 0, daysLeft: null });
    expect(standing(null, '2026-11-01', '2026-11-23').status).toBe('done_on_time');
  });

  test('节假日未公布 only where a counted day lies in a year without notice', () => {
    const only2026 = calendarFrom({ daysOff: [], makeupDays: [], confirmedYears: [2026] });
    const confirmed = (baselineDate: string | null, actualDate: string | null, asOf: string) => standingIsConfirmed({ baselineDate, actualDate }, asOf, only2026);
    expect(confirmed('2026-10-30', null, '2026-11-23')).toBe(true);
    expect(confirmed('2026-12-30', null, '2027-01-04')).toBe(false);
    expect(confirmed('2026-10-30', '2026-11-06', '2027-03-01')).toBe(true);
    expect(confirmed('2027-03-01', '2027-02-26', '2027-03-02')).toBe(true);
    // Far off it is simply not yet due; close to the turn of the year the days to it are counted.
    expect(confirmed('2029-06-30', null, '2026-11-23')).toBe(true);
    expect(confirmed('2027-01-05', null, '2026-12-29')).toBe(false);
    expect(confirmed(null, null, '2027-11-23')).toBe(true);
    expect(standingIsConfirmed({ baselineDate: '2026-10-30', actualDate: null }, '2026-11-23', plainWeekdays)).toBe(false);
  });

  test('status follows from the dates alone', () => {
    fc.assert(
      fc.property(planDate, fc.option(planDate), planDate, anyCalendar, (baselineDate, actualDate, asOf, calendar) => {
        const result = milestoneStanding({ baselineDate, actualDate }, asOf, calendar);
        const done = actualDate !== null && actualDate <= asOf;
        expect(result.status === 'overdue').toBe(!done && asOf > baselineDate);
        expect(result.daysLeft === null).toBe(done);
        expect(result.workingDaysLate).toBeLessThanOrEqual(result.daysLate);
        const soon = !done && asOf <= baselineDate && workingDaysBetween(asOf, baselineDate, calendar) <= 5;
        expect(result.status === 'due_soon').toBe(soon);
      }),
    );
  });

  test('an open milestone never grows less late as the days pass', () => {
    fc.assert(
      fc.property(planDate, planDate, planDate, anyCalendar, (baselineDate, a, b, calendar) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [first, second] = [early, late].map((asOf) => milestoneStanding({ baselineDate, actualDate: null }, asOf, calendar));
        expect(second?.daysLate).toBeGreaterThanOrEqual(first?.daysLate ?? NaN);
        expect(second?.workingDaysLate).toBeGreaterThanOrEqual(first?.workingDaysLate ?? NaN);
      }),
    );
  });
});
