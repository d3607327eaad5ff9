import fc from 'fast-check';
import { planDate } from '../test/arbitraries';
import { NO_NOTICES, calendarFrom } from './calendar-data';
import { addWorkingDays, plainWeekdays, workingDaysBetween } from './working-days';

const spring = calendarFrom({
  daysOff: ['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
  makeupDays: ['2026-02-14', '2026-02-28'],
  confirmedYears: [2026],
});
const anyData = fc.record({
  daysOff: fc.array(planDate, { maxLength: 40 }),
  makeupDays: fc.array(planDate, { maxLength: 40 }),
  confirmedYears: fc.uniqueArray(fc.integer({ min: 2026, max: 2030 })),
});

describe('calendar from data', () => {
  test('Spring Festival 2026: the Saturday before is worked, the next working day after it is Tuesday 24 February', () => {
    expect(addWorkingDays('2026-02-13', 1, spring)).toBe('2026-02-14');
    expect(addWorkingDays('2026-02-14', 1, spring)).toBe('2026-02-24');
    expect(workingDaysBetween('2026-02-13', '2026-03-02', spring)).toBe(7);
    expect(spring.known('2026-12-31')).toBe(true);
    expect(spring.known('2027-01-01')).toBe(false);
  });

  test('without data it is Monday to Friday and knows nothing', () => {
    const calendar = calendarFrom(NO_NOTICES);
    fc.assert(fc.property(planDate, (date) => calendar.isWorkingDay(date) === plainWeekdays.isWorkingDay(date) && !calendar.known(date)));
  });

  test('a day named both off and worked is off', () => {
    expect(calendarFrom({ daysOff: ['2026-10-10'], makeupDays: ['2026-10-10'], confirmedYears: [] }).isWorkingDay('2026-10-10')).toBe(false);
  });

  test('counting by look-up agrees with walking day by day, whatever the data', () => {
    fc.assert(
      fc.property(anyData, planDate, planDate, (data, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { count: _, ...walking } = calendarFrom(data);
        expect(workingDaysBetween(from, to, calendarFrom(data))).toBe(workingDaysBetween(from, to, walking));
      }),
      { numRuns: 60 },
    );
  });
});
