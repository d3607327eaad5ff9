import {
  annualInvestmentRate,
  blockerClosingRate,
  dueStartRate,
  filingTimelinessRate,
  onTimeRate,
  pointsAgainstElapsed,
  slipDays,
  startAndResumeRate,
  startRate,
  totalInvestmentRate,
} from './formulas';
import { formatPoints, formatRatio } from './ratio';

describe('formulas (domain: checked examples)', () => {
  test('年度投资完成率 629.0/647.4 = 97.2 %, against 10/12 of the year +13.8 points', () => {
    const rate = annualInvestmentRate(629.0, 647.4);
    expect(formatRatio(rate)).toBe('629/647.4 = 97.2%');
    expect(formatPoints(pointsAgainstElapsed(rate, { n: 10, of: 12 }) ?? NaN)).toBe('+13.8 个百分点');
    expect(pointsAgainstElapsed({ n: 0, of: 0 }, { n: 10, of: 12 })).toBeNull();
  });

  test('开工率 and 应开已开率 differ by the early starts', () => {
    expect(formatRatio(startRate(2766, 3095))).toBe('2766/3095 = 89.4%');
    expect(dueStartRate({ actual: 41, early: 2, plannedByNow: 63 })).toEqual({ n: 39, of: 63 });
    expect(() => dueStartRate({ actual: 1, early: 2, plannedByNow: 63 })).toThrow(RangeError);
  });

  test('the other rates keep their pair', () => {
    expect(formatRatio(startAndResumeRate(60, 48, 112), 2)).toBe('108/112 = 96.43%');
    expect(totalInvestmentRate(1200, 4800)).toEqual({ n: 1200, of: 4800 });
    expect(blockerClosingRate(7, 9)).toEqual({ n: 7, of: 9 });
    expect(filingTimelinessRate(20, 21)).toEqual({ n: 20, of: 21 });
  });

  test('准点率 counts what was due, on the day too; late and open ones against it, undated and coming ones not', () => {
    const milestones = [
      { baselineDate: '2026-03-31', actualDate: '2026-03-20' },
      { baselineDate: '2026-06-30', actualDate: '2026-08-01' },
      { baselineDate: '2026-09-30', actualDate: '2026-09-30' },
      { baselineDate: '2026-11-23', actualDate: null },
      { baselineDate: '2026-11-24', actualDate: '2026-11-20' },
      { baselineDate: null, actualDate: '2026-11-20' },
    ];
    expect(onTimeRate(milestones, '2026-11-23')).toEqual({ n: 2, of: 4 });
  });

  test('slip is forecast minus baseline', () => {
    expect(slipDays('2026-10-30', '2026-12-15')).toBe(46);
    expect(slipDays('2026-10-30', '2026-10-20')).toBe(-10);
    expect(slipDays('2026-10-30', null)).toBeNull();
  });
});
