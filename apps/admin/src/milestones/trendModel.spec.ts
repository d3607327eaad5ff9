import type { MilestoneTrendLine } from '@portfolio/contracts';
import { addDays, daysBetween } from '@portfolio/rules';
import fc from 'fast-check';
import { axisMarks, drawable, pointsOf, slipText, spanOf } from './trendModel';

const line = (changes: Partial<MilestoneTrendLine> = {}): MilestoneTrendLine => ({
  milestoneId: 'm1',
  name: '开工',
  baselineDate: '2026-10-30',
  firstBaselineDate: '2026-10-30',
  forecastDate: '2026-12-15',
  actualDate: null,
  points: [
    { reportedOn: '2026-09-01', forecastDate: '2026-10-30' },
    { reportedOn: '2026-11-02', forecastDate: '2026-12-15' },
  ],
  slip: null,
  ...changes,
});

describe('the trend of a milestone', () => {
  it('holds the last forecast until today, and ends on the diagonal once done', () => {
    expect(pointsOf(line(), '2026-11-23').at(-1)).toEqual(['2026-11-23', '2026-12-15']);
    expect(pointsOf(line({ actualDate: '2026-11-20' }), '2026-11-23').at(-1)).toEqual(['2026-11-20', '2026-11-20']);
    expect(pointsOf(line({ points: [] }), '2026-11-23')).toEqual([]);
  });

  it('draws only what was ever forecast, within one span for both axes', () => {
    expect(drawable({ asOf: '2026-11-23', lines: [line(), line({ points: [] })] })).toHaveLength(1);
    expect(spanOf([line()], '2026-11-23')).toEqual({ from: '2026-09-01', to: '2026-12-15' });
  });

  it('marks an axis evenly and never closer than its place allows, over months or decades', () => {
    expect(axisMarks('2026-09-01', '2026-12-15', 7)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01']);
    expect(axisMarks('1999-01-01', '2045-10-15', 7)).toEqual(['2000-01-01', '2010-01-01', '2020-01-01', '2030-01-01', '2040-01-01']);
    expect(axisMarks('2026-11-05', '2026-11-20', 7)).toEqual(['2026-11-05']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 2, max: 12 }), (start, length, most) => {
        const [from, to] = [addDays('1995-01-01', start), addDays('1995-01-01', start + length)];
        const marks = axisMarks(from, to, most);
        expect(marks.length).toBeGreaterThan(0);
        expect(marks.length).toBeLessThanOrEqual(most);
        const gaps = marks.slice(1).map((mark, at) => daysBetween(marks[at] ?? mark, mark));
        expect(Math.max(0, ...gaps) - Math.min(...gaps, Math.max(0, ...gaps))).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('says the range with the number of points, and when there is none', () => {
    const range = { converges: true as const, points: 5, expected: '2027-02-02', earliest: '2026-12-31', latest: '2027-03-14' };
    expect(slipText(range, '2026-11-23')).toBe('2026年12月31日至2027年3月14日（据 5 次预测）');
    expect(slipText({ ...range, latest: null }, '2026-11-23')).toBe('最早 2026年12月31日，最晚不收敛（据 5 次预测）');
    expect(slipText(range, '2027-04-01')).toBe('推算日期已过（据 5 次预测）');
    expect(slipText({ converges: false, points: 4 }, '2026-11-23')).toContain('不收敛');
    expect(slipText(null, '2026-11-23')).toContain('不足 4 次');
  });
});
