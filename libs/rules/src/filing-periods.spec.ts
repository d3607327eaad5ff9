import { PERIOD_KINDS } from '@portfolio/contracts';
import fc from 'fast-check';
import { anyCalendar, fromNotice, planDate } from '../test/arbitraries';
import { addDays } from './business-date';
import { defaultCadence, nextPeriod, periodLabel, periodOf, periodSpan, previousPeriod, windowDates } from './filing-periods';

const kind = fc.constantFrom(...PERIOD_KINDS);

describe('filing periods', () => {
  test('23 November 2026 lies in week 48, 下旬, November and the fourth quarter', () => {
    expect(PERIOD_KINDS.map((one) => periodOf(one, '2026-11-23'))).toEqual(['2026-W48', '2026-11-X3', '2026-11', '2026-Q4']);
    expect(['2026-W48', '2026-11-X3', '2026-11', '2026-Q4'].map(periodLabel)).toEqual(['2026年第48周（11月23日—11月29日）', '2026年11月下旬', '2026年11月', '2026年第四季度']);
  });

  test('a 下旬 has 8, 9, 10 or 11 days; the turn of the year belongs to the ISO week', () => {
    expect(periodSpan('2027-02-X3')).toEqual({ kind: 'xun', startsOn: '2027-02-21', endsOn: '2027-02-28' });
    expect(periodSpan('2028-02-X3').endsOn).toBe('2028-02-29');
    expect(periodOf('week', '2027-01-01')).toBe('2026-W53');
    expect(nextPeriod('2026-W53')).toBe('2027-W01');
  });

  test('a text that names no period is refused', () => {
    for (const text of ['2026-13', '2026-Q5', '2026-W54', '2026-11-X4', 'week']) expect(() => periodSpan(text)).toThrow(RangeError);
  });

  test('periods of a kind follow each other without gap or overlap, and hold the days they are made of', () => {
    fc.assert(
      fc.property(kind, planDate, (one, date) => {
        const period = periodOf(one, date);
        const { startsOn, endsOn } = periodSpan(period);
        expect(startsOn <= date && date <= endsOn).toBe(true);
        expect(periodSpan(nextPeriod(period)).startsOn).toBe(addDays(endsOn, 1));
        expect(previousPeriod(nextPeriod(period))).toBe(period);
      }),
    );
  });
});

describe('filing windows', () => {
  test('a week is due on its last working day; before the National Day that is Wednesday', () => {
    expect(windowDates('2026-W48', fromNotice)).toEqual({ opensOn: '2026-11-23', dueOn: '2026-11-27' });
    expect(windowDates('2026-W40', fromNotice)).toEqual({ opensOn: '2026-09-28', dueOn: '2026-09-30' });
    // Thursday to Saturday 10 October, which is worked.
    expect(windowDates('2026-W41', fromNotice)).toEqual({ opensOn: '2026-10-08', dueOn: '2026-10-10' });
  });

  test('a week without a working day asks nobody', () => {
    expect(windowDates('2026-W08', { isWorkingDay: (date) => date < '2026-02-16' || date > '2026-02-22', known: () => true })).toBeNull();
  });

  test('a month is filed from its third last working day to the third of the next month', () => {
    expect(windowDates('2026-09', fromNotice)).toEqual({ opensOn: '2026-09-28', dueOn: '2026-10-10' });
  });

  test('it opens before it is due, both on working days', () => {
    fc.assert(
      fc.property(kind, planDate, anyCalendar, (one, date, calendar) => {
        const dates = windowDates(periodOf(one, date), calendar);
        if (dates === null) return;
        expect(dates.opensOn <= dates.dueOn).toBe(true);
        expect(calendar.isWorkingDay(dates.opensOn) && calendar.isWorkingDay(dates.dueOn)).toBe(true);
      }),
    );
  });

  test('works under way are asked weekly, preparation monthly, the paused never', () => {
    expect([defaultCadence('construction'), defaultCadence('preparation'), defaultCadence('reserve'), defaultCadence('suspended')]).toEqual(['week', 'month', 'quarter', null]);
  });
});
