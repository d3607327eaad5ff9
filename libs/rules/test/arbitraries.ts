import fc from 'fast-check';
import { addDays, toBusinessDate } from '../src/business-date';
import { calendarFrom } from '../src/calendar-data';
import type { WorkingCalendar } from '../src/working-days';
import { plainWeekdays } from '../src/working-days';

/** Any day from 1999 to 2101, through leap years, century years and years of 53 weeks. */
export const anyDate = fc.integer({ min: 0, max: 37_600 }).map((days) => addDays('1999-01-01', days));
/** A day of the plan period. */
export const planDate = fc.integer({ min: 0, max: 1825 }).map((days) => addDays('2026-01-01', days));

/** National Day 2026 as a made-up notice: 1–7 October off, 10 October (Saturday) worked. Not the real notice. */
export const withHoliday: WorkingCalendar = {
  isWorkingDay: (date) => {
    if (date >= toBusinessDate(2026, 10, 1) && date <= toBusinessDate(2026, 10, 7)) return false;
    return date === '2026-10-10' || plainWeekdays.isWorkingDay(date);
  },
  known: (date) => date.startsWith('2026-'),
};
/** The notice for 2026 as calendar data: Spring Festival and National Day with their make-up days. */
export const fromNotice = calendarFrom({
  daysOff: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  makeupDays: ['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10'],
  confirmedYears: [2026],
});
export const anyCalendar = fc.constantFrom(plainWeekdays, withHoliday, fromNotice);
