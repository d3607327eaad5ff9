import fc from 'fast-check';
import { TEMPLATE_KINDS } from '@portfolio/contracts';
import { anyCalendar, planDate } from '../test/arbitraries';
import { applyTemplate, milestoneTemplate } from './milestone-templates';
import { plainWeekdays } from './working-days';

describe('milestone templates', () => {
  test.each(TEMPLATE_KINDS)('%s: weights make 100, dates rise, names differ, 立项 first', (kind) => {
    const rows = milestoneTemplate(kind);
    expect(rows.reduce((total, { weight }) => total + weight, 0)).toBe(100);
    expect(rows.every(({ weight }) => Number.isInteger(weight) && weight >= 1)).toBe(true);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows[0]).toMatchObject({ kind: 'approval', offsetDays: 0 });
    const offsets = rows.map(({ offsetDays }) => offsetDays);
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
  });

  test('房屋建筑 from 2026-03-02', () => {
    expect(applyTemplate('building', '2026-03-02', plainWeekdays).map(({ sequence, name, baselineDate }) => `${sequence} ${name} ${baselineDate}`)).toEqual([
      '1 立项 2026-03-02',
      '2 可研批复 2026-05-01',
      '3 用地手续 2026-06-30',
      '4 规划许可 2026-08-31',
      '5 招标 2026-10-28',
      '6 施工许可 2026-12-14',
      '7 开工 2026-12-28',
      '8 主体完工 2027-10-25',
      '9 竣工验收 2028-06-19',
      '10 投用 2028-08-18',
    ]);
  });

  test('every date is a working day on or after the start, in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATE_KINDS), planDate, anyCalendar, (kind, start, calendar) => {
        const dates = applyTemplate(kind, start, calendar).map(({ baselineDate }) => baselineDate);
        expect(dates.every((date) => date >= start && calendar.isWorkingDay(date))).toBe(true);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });
});
