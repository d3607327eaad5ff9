import type { MilestoneTrendLine } from '@portfolio/contracts';
import { drawable, pointsOf, slipText, spanOf } from './trendModel';

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

  it('says the range with the number of points, and when there is none', () => {
    const range = { converges: true as const, points: 5, expected: '2027-02-02', earliest: '2026-12-31', latest: '2027-03-14' };
    expect(slipText(range, '2026-11-23')).toBe('2026年12月31日至2027年3月14日（据 5 次预测）');
    expect(slipText({ ...range, latest: null }, '2026-11-23')).toBe('最早 2026年12月31日，最晚不收敛（据 5 次预测）');
    expect(slipText(range, '2027-04-01')).toBe('推算日期已过（据 5 次预测）');
    expect(slipText({ converges: false, points: 4 }, '2026-11-23')).toContain('不收敛');
    expect(slipText(null, '2026-11-23')).toContain('不足 4 次');
  });
});
