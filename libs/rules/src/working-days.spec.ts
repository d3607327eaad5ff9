import fc from 'fast-check';
import { anyCalendar, planDate, withHoliday } from '../test/arbitraries';
import { addWorkingDays, knownBetween, nextWorkingDay, plainWeekdays, workingDaysBetween } from './working-days';

const count = fc.integer({ min: -60, max: 60 });

describe('working days', () => {
  test('plain weekdays invent no holidays and say so', () => {
    expect(plainWeekdays.isWorkingDay('2026-10-01')).toBe(true);
    expect(plainWeekdays.isWorkingDay('2026-11-22')).toBe(false);
    expect(plainWeekdays.known('2026-10-01')).toBe(false);
  });

  test('from a Sunday: +1 is Monday, −1 is Friday, 0 stays', () => {
    expect(addWorkingDays('2026-11-22', 1, plainWeekdays)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-22', -1, plainWeekdays)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-22', 0, plainWeekdays)).toBe('2026-11-22');
    expect(nextWorkingDay('2026-11-21', plainWeekdays)).toBe('2026-11-23');
    expect(nextWorkingDay('2026-11-23', plainWeekdays)).toBe('2026-11-23');
  });

  test('counting weekdays at once agrees with walking day by day', () => {
    const walking = { isWorkingDay: plainWeekdays.isWorkingDay, known: plainWeekdays.known };
    fc.assert(fc.property(planDate, planDate, (from, to) => workingDaysBetween(from, to, plainWeekdays) === workingDaysBetween(from, to, walking)));
  });

  test('a holiday and a make-up day are followed', () => {
    expect(addWorkingDays('2026-09-30', 1, withHoliday)).toBe('2026-10-08');
    expect(addWorkingDays('2026-10-09', 1, withHoliday)).toBe('2026-10-10');
    expect(workingDaysBetween('2026-09-30', '2026-10-12', withHoliday)).toBe(4);
  });

  test('a calendar without working days stops with an error', () => {
    const never = { isWorkingDay: () => false, known: () => true };
    expect(() => nextWorkingDay('2026-01-01', never)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-01', 1.5, plainWeekdays)).toThrow(RangeError);
  });

  test('a span is known when a notice covers every year it touches', () => {
    const years = (...confirmed: number[]) => ({ ...plainWeekdays, known: (date: string) => confirmed.includes(Number(date.slice(0, 4))) });
    expect(knownBetween('2026-12-28', '2026-12-31', years(2026))).toBe(true);
    expect(knownBetween('2026-12-28', '2027-01-04', years(2026))).toBe(false);
    expect(knownBetween('2027-01-04', '2026-12-28', years(2026))).toBe(false);
    expect(knownBetween('2026-06-01', '2028-06-01', years(2026, 2028))).toBe(false);
    expect(knownBetween('2026-06-01', '2028-06-01', years(2026, 2027, 2028))).toBe(true);
  });

  test('the next working day is worked, not earlier, and nothing worked lies before it', () => {
    fc.assert(
      fc.property(planDate, anyCalendar, (date, calendar) => {
        const next = nextWorkingDay(date, calendar);
        expect(calendar.isWorkingDay(next)).toBe(true);
        expect(next >= date).toBe(true);
        expect(workingDaysBetween(date, next, calendar)).toBe(next === date ? 0 : 1);
      }),
    );
  });

  test('adding is additive: m and then n are m + n, from a working day', () => {
    fc.assert(
      fc.property(planDate, count, count, anyCalendar, (date, m, n, calendar) => {
        const start = nextWorkingDay(date, calendar);
        expect(addWorkingDays(addWorkingDays(start, m, calendar), n, calendar)).toBe(addWorkingDays(start, m + n, calendar));
      }),
    );
  });

  test('adding and counting are inverse, from a working day', () => {
    fc.assert(
      fc.property(planDate, count, anyCalendar, (date, n, calendar) => {
        const start = nextWorkingDay(date, calendar);
        const end = addWorkingDays(start, n, calendar);
        expect(workingDaysBetween(start, end, calendar)).toBe(n);
        expect(addWorkingDays(end, -n, calendar)).toBe(start);
      }),
    );
  });

  test('counting is additive over any middle date and changes sign when turned round', () => {
    fc.assert(
      fc.property(planDate, planDate, planDate, anyCalendar, (a, b, c, calendar) => {
        const between = (from: string, to: string) => workingDaysBetween(from, to, calendar);
        expect(between(a, c)).toBe(between(a, b) + between(b, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('adding is monotone in the date and strictly so in the count', () => {
    fc.assert(
      fc.property(planDate, planDate, count, anyCalendar, (a, b, n, calendar) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        if (n !== 0) expect(addWorkingDays(early, n, calendar) <= addWorkingDays(late, n, calendar)).toBe(true);
        expect(addWorkingDays(early, n, calendar) < addWorkingDays(early, n + 1, calendar)).toBe(true);
      }),
    );
  });
});
