import fc from 'fast-check';
import { LIFECYCLE_STATES, RUNGS } from '@portfolio/contracts';
import { anyCalendar, planDate, withHoliday } from '../test/arbitraries';
import { addDays } from './business-date';
import { rungAudience, rungDate, rungDue } from './ladder';
import { plainWeekdays } from './working-days';

const on = (asOf: string, baselineDate = '2026-11-18', calendar = plainWeekdays) =>
  rungDue({ baselineDate, actualDate: null, lifecycle: 'construction' }, asOf, calendar);

describe('reminder ladder', () => {
  test('a milestone due on Wednesday 2026-11-18, scanned every day', () => {
    const days = Array.from({ length: 14 }, (_, index) => addDays('2026-11-11', index));
    expect(days.map((day) => [day.slice(5), on(day)?.rung ?? null, on(day)?.missed ?? null])).toEqual([
      ['11-11', null, null],
      ['11-12', null, null],
      ['11-13', '-3', false],
      ['11-14', null, null],
      ['11-15', null, null],
      ['11-16', '-3', true],
      ['11-17', '-3', true],
      ['11-18', '0', false],
      ['11-19', '+1', false],
      ['11-20', '+1', true],
      ['11-21', null, null],
      ['11-22', null, null],
      ['11-23', '+3', false],
      ['11-24', '+3', true],
    ]);
  });

  test('a baseline date on a Sunday: on Monday it is already late, so +1 goes out', () => {
    expect(on('2026-11-22', '2026-11-22')).toBeNull();
    expect(on('2026-11-23', '2026-11-22')).toEqual({ rung: '+1', dueDate: '2026-11-23', missed: false });
    expect(rungDate('0', '2026-11-22', plainWeekdays)).toBe('2026-11-23');
  });

  test('nothing goes out in a holiday; a make-up Saturday counts', () => {
    expect(on('2026-10-05', '2026-09-30', withHoliday)).toBeNull();
    expect(on('2026-10-08', '2026-09-30', withHoliday)).toMatchObject({ rung: '+1', missed: false });
    expect(on('2026-10-10', '2026-09-30', withHoliday)).toMatchObject({ rung: '+3', missed: false });
  });

  test('after a month of silence: one rung, the latest, marked as missed', () => {
    expect(on('2026-12-18')).toEqual({ rung: '+3', dueDate: '2026-11-23', missed: true });
  });

  test('silent when done, undated, suspended or withdrawn', () => {
    const open = { baselineDate: '2026-11-18', actualDate: null, lifecycle: 'construction' } as const;
    for (const changes of [{ actualDate: '2026-11-19' }, { baselineDate: null }, { lifecycle: 'suspended' }, { lifecycle: 'withdrawn' }] as const) {
      expect(rungDue({ ...open, ...changes }, '2026-11-23', plainWeekdays)).toBeNull();
    }
  });

  test('the unit head is told from +1, the patron leader from +3', () => {
    expect(RUNGS.map((rung) => rungAudience(rung))).toEqual([
      { responsibleElseFilers: true, unitHead: false, patron: false },
      { responsibleElseFilers: true, unitHead: false, patron: false },
      { responsibleElseFilers: true, unitHead: true, patron: false },
      { responsibleElseFilers: true, unitHead: true, patron: true },
    ]);
  });

  test('only on working days, never early, and never down the ladder', () => {
    fc.assert(
      fc.property(planDate, planDate, planDate, fc.constantFrom(...LIFECYCLE_STATES), anyCalendar, (baselineDate, a, b, lifecycle, calendar) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [first, second] = [early, late].map((asOf) => rungDue({ baselineDate, actualDate: null, lifecycle }, asOf, calendar));
        if (first) {
          expect(calendar.isWorkingDay(early) && calendar.isWorkingDay(first.dueDate)).toBe(true);
          expect(first.dueDate <= early && first.missed === first.dueDate < early).toBe(true);
        }
        if (first && second) expect(RUNGS.indexOf(second.rung)).toBeGreaterThanOrEqual(RUNGS.indexOf(first.rung));
      }),
    );
  });

  test('a daily scan that keeps what it sent sends each rung at most once, and ends with +3', () => {
    fc.assert(
      fc.property(planDate, anyCalendar, (baselineDate, calendar) => {
        const sent: string[] = [];
        for (let day = -10; day <= 20; day += 1) {
          const due = rungDue({ baselineDate, actualDate: null, lifecycle: 'construction' }, addDays(baselineDate, day), calendar);
          if (due && !sent.includes(due.rung)) {
            expect(due.missed).toBe(false);
            sent.push(due.rung);
          }
        }
        const expected = calendar.isWorkingDay(baselineDate) ? ['-3', '0', '+1', '+3'] : ['-3', '+1', '+3'];
        expect(sent).toEqual(expected);
      }),
    );
  });
});
