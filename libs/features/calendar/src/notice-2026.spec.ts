import { calendarFrom, addDays, workingDaysBetween } from '@portfolio/rules';
import { isInLieu, isWorkday } from 'chinese-days';
import { NOTICE_2026, daysOfNotice } from './notice-2026';

const days = daysOfNotice(NOTICE_2026);
const calendar = calendarFrom({
  daysOff: days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date),
  makeupDays: days.filter(({ kind }) => kind === 'makeup').map(({ date }) => date),
  confirmedYears: [NOTICE_2026.year],
});
const year = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at));

describe('节假日安排 2026', () => {
  test('33 days off and 6 worked weekend days leave 248 working days', () => {
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(33);
    expect(days.filter(({ kind }) => kind === 'makeup').map(({ date }) => date)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect(workingDaysBetween('2025-12-31', '2026-12-31', calendar)).toBe(248);
  });

  test('every day of the year is what an independent package says it is', () => {
    expect(year.filter((date) => calendar.isWorkingDay(date) !== isWorkday(date))).toEqual([]);
    expect(year.filter(isWorkday)).toHaveLength(248);
  });

  // In the package 调休 (in lieu) are the days off that were moved there from a weekend: all of them are among our days off.
  test('days off moved from a weekend are days off here too', () => {
    const off = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date));
    const moved = year.filter((date) => isInLieu(date) && !isWorkday(date));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter((date) => !off.has(date))).toEqual([]);
  });
});
