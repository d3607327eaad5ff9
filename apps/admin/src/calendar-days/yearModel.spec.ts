import type { CalendarDay } from '@portfolio/contracts';
import { byDate, chosenYear, monthWeeks } from './yearModel';

const day = (date: string, kind: CalendarDay['kind'], name: string): CalendarDay => ({ id: date, date, year: 2026, kind, name, notice: null, version: 1 });
const october = monthWeeks(2026, 10, byDate([day('2026-10-01', 'holiday', '国庆节'), day('2026-10-10', 'makeup', '国庆节')]));

it('October 2026 begins on a Thursday and fills five weeks of seven', () => {
  expect(october.map((week) => week.map((cell) => cell?.number ?? 0))).toEqual([
    [0, 0, 0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9, 10, 11],
    [12, 13, 14, 15, 16, 17, 18],
    [19, 20, 21, 22, 23, 24, 25],
    [26, 27, 28, 29, 30, 31, 0],
  ]);
});

it('tells days off, worked Saturdays, plain weekends and working days apart', () => {
  expect(october.flat().filter((cell) => cell?.state === 'holiday').map((cell) => cell?.title)).toEqual(['2026年10月1日 星期四 放假（国庆节）']);
  expect(october[1]?.map((cell) => cell?.state)).toEqual(['working', 'working', 'working', 'working', 'working', 'makeup', 'weekend']);
});

it('shows the year of the address, else this year’s, else the first there is', () => {
  expect(chosenYear('2028', [2026, 2027, 2028], '2026-11-23')).toBe(2028);
  expect(chosenYear('1999', [2026, 2027], '2026-11-23')).toBe(2026);
  expect(chosenYear(null, [2027, 2028], '2026-11-23')).toBe(2027);
  expect(chosenYear(null, [], '2026-11-23')).toBeNull();
});
