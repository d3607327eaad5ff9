import fc from 'fast-check';
import { anyCalendar, planDate } from '../test/arbitraries';
import { variance } from './variance';
import { plainWeekdays } from './working-days';

describe('variance', () => {
  test('主体完工 of 2026-10-30 expected on 2026-12-15 is 46 days, 32 working days behind; a week early is −7 and −5', () => {
    expect(variance('2026-10-30', '2026-12-15', plainWeekdays)).toEqual({ days: 46, workingDays: 32 });
    expect(variance('2026-10-30', '2026-10-23', plainWeekdays)).toEqual({ days: -7, workingDays: -5 });
  });

  test('a missing date gives no figure, never 0', () => {
    expect(variance(null, '2026-12-15', plainWeekdays)).toEqual({ days: null, workingDays: null });
    expect(variance('2026-12-15', null, plainWeekdays)).toEqual({ days: null, workingDays: null });
  });

  test('what was moved in the baseline and what is left add up to the variance from the first', () => {
    fc.assert(
      fc.property(planDate, planDate, planDate, anyCalendar, (first, current, expected, calendar) => {
        const [moved, left, whole] = [variance(first, current, calendar), variance(current, expected, calendar), variance(first, expected, calendar)];
        expect((moved.days ?? NaN) + (left.days ?? NaN)).toBe(whole.days);
        expect((moved.workingDays ?? NaN) + (left.workingDays ?? NaN)).toBe(whole.workingDays);
      }),
    );
  });
});
