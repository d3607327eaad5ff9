import fc from 'fast-check';
import { anyDate } from '../test/arbitraries';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  formatChineseDate,
  formatChineseWeek,
  isBusinessDate,
  isoWeek,
  nextWeek,
  parseBusinessDate,
  previousWeek,
  toBusinessDate,
  weekEnd,
  weekStart,
} from './business-date';

describe('dates', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(isBusinessDate(text)).toBe(true);
  });
  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '2026-11-23T00:00:00Z', '', '二〇二六', '0000-01-01'])(
    '“%s” is none',
    (text) => {
      expect(isBusinessDate(text)).toBe(false);
      expect(() => parseBusinessDate(text)).toThrow(RangeError);
    },
  );

  test('a leap day counts', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
    expect(daysBetween('2026-11-23', '2026-10-30')).toBe(-24);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => toBusinessDate(2026, 2, 30)).toThrow(RangeError);
  });

  test('is said in Chinese without leading zeros', () => {
    expect(formatChineseDate('2026-11-23')).toBe('2026年11月23日');
    expect(formatChineseDate('2026-01-05')).toBe('2026年1月5日');
  });

  test('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const reference = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
        const moved = addDays(date, days);
        expect(moved).toBe(reference.toISOString().slice(0, 10));
        expect(dayOfWeek(moved)).toBe(reference.getUTCDay() || 7);
        expect(daysBetween(date, moved)).toBe(days);
      }),
    );
  });
});

describe('ISO weeks', () => {
  test.each([
    ['2026-11-23', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2020-12-31', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
  ])('%s lies in %s', (date, week) => expect(isoWeek(date)).toBe(week));

  test('go over the turn of a year of 53 weeks', () => {
    expect(previousWeek('2027-W01')).toBe('2026-W53');
    expect(nextWeek('2026-W53')).toBe('2027-W01');
    expect(previousWeek('2026-W01')).toBe('2025-W52');
    expect([weekStart('2026-W48'), weekEnd('2026-W48')]).toEqual(['2026-11-23', '2026-11-29']);
    expect(formatChineseWeek('2026-W08')).toBe('2026年第8周');
  });

  test.each(['2025-W53', '2026-W54', '2026-W00', '2026-48', ''])('%s is no week', (week) => expect(() => weekStart(week)).toThrow(RangeError));

  test('each date lies between the ends of its week, which are a Monday and a Sunday', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = isoWeek(date);
        expect(weekStart(week) <= date && date <= weekEnd(week)).toBe(true);
        expect([dayOfWeek(weekStart(week)), dayOfWeek(weekEnd(week))]).toEqual([1, 7]);
        expect(nextWeek(previousWeek(week))).toBe(week);
        expect(previousWeek(week) < week).toBe(true);
      }),
    );
  });
});
