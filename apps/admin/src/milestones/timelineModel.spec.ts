import fc from 'fast-check';
import { addDays } from '@portfolio/rules';
import { positionOf, rowOf, spanOf, ticksOf } from './timelineModel';

const TODAY = '2026-11-23';
const dated = (baselineDate: string | null, forecastDate: string | null = null, actualDate: string | null = null) => ({ baselineDate, forecastDate, actualDate });
const SPAN = { from: '2026-01-01', to: '2027-12-31' };

describe('spanOf', () => {
  it('reaches over whole months and over today', () => {
    expect(spanOf([dated('2026-03-15', '2026-05-02')], TODAY)).toEqual({ from: '2026-03-01', to: '2026-11-30' });
    expect(spanOf([dated('2026-12-24', null, '2027-02-03')], TODAY)).toEqual({ from: '2026-11-01', to: '2027-02-28' });
  });

  it('is null without any date', () => {
    expect(spanOf([], TODAY)).toBeNull();
    expect(spanOf([dated(null)], TODAY)).toBeNull();
  });

  it('holds every date between 0 and 100 percent', () => {
    const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(fc.array(fc.record({ baselineDate: fc.option(date), forecastDate: fc.option(date), actualDate: fc.option(date) }), { minLength: 1 }), date, (rows, today) => {
        const span = spanOf(rows, today);
        if (span === null) return rows.every((row) => Object.values(row).every((value) => value === null));
        const places = rows.flatMap((row) => Object.values(row)).filter((value) => value !== null);
        return [...places, today].every((day) => positionOf(day, span) >= 0 && positionOf(day, span) <= 100);
      }),
    );
  });
});

describe('ticksOf', () => {
  it('names years of a long project', () => {
    expect(ticksOf({ from: '2026-06-01', to: '2029-06-30' }).map(({ label }) => label)).toEqual(['2027', '2028', '2029']);
  });

  it('names quarters of a short one, the year in January', () => {
    expect(ticksOf({ from: '2026-09-01', to: '2027-05-31' }).map(({ label }) => label)).toEqual(['10月', '2027', '4月']);
  });
});

describe('rowOf', () => {
  it('draws the way from the baseline to today for what is overdue', () => {
    const row = rowOf({ ...dated('2026-11-03', '2026-12-20'), status: 'overdue' }, SPAN, TODAY);
    expect(row.slip).toEqual({ from: positionOf('2026-11-03', SPAN), to: positionOf(TODAY, SPAN), late: true });
    expect(row.words).toBe('计划 2026年11月3日，预计 2026年12月20日');
  });

  it('does not let a forecast make anything late', () => {
    expect(rowOf({ ...dated('2027-01-10', '2027-06-01'), status: 'planned' }, SPAN, TODAY).slip).toBeNull();
  });

  it('draws what was done, late or early, and no forecast any more', () => {
    const late = rowOf({ ...dated('2026-05-01', '2026-06-01', '2026-06-10'), status: 'done_late' }, SPAN, TODAY);
    expect(late).toMatchObject({ forecast: null, slip: { late: true }, words: '计划 2026年5月1日，完成 2026年6月10日' });
    expect(rowOf({ ...dated('2026-05-01', null, '2026-04-20'), status: 'done_on_time' }, SPAN, TODAY).slip?.late).toBe(false);
    expect(rowOf({ ...dated('2026-05-01', null, '2026-06-20'), status: 'done_on_time' }, SPAN, TODAY).slip?.late).toBe(false);
    expect(rowOf({ ...dated('2026-05-01', null, '2026-05-01'), status: 'done_on_time' }, SPAN, TODAY).slip).toBeNull();
  });

  it('says when there is no date', () => {
    expect(rowOf({ ...dated(null), status: 'planned' }, SPAN, TODAY)).toEqual({ baseline: null, forecast: null, actual: null, slip: null, words: '未定计划日期' });
  });
});
