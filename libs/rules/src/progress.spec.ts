import fc from 'fast-check';
import { planDate } from '../test/arbitraries';
import { plannedPercent, progressPercent } from './progress';

const project = [
  { weight: 15, baselineDate: '2026-03-31', actualDate: '2026-03-20' },
  { weight: 20, baselineDate: '2026-06-30', actualDate: '2026-08-01' },
  { weight: 35, baselineDate: '2026-10-30', actualDate: null },
  { weight: 30, baselineDate: '2027-06-30', actualDate: null },
];

describe('progress', () => {
  test('35 percent made of 70 percent planned', () => {
    expect(progressPercent(project, '2026-11-23')).toBe(35);
    expect(plannedPercent(project, '2026-11-23', 1)).toBe(70);
    expect(progressPercent(project, '2026-07-31')).toBe(15);
    expect(plannedPercent(project, '2026-10-30', 1)).toBe(70);
  });

  test('a filed percentage counts in part until the step is done', () => {
    expect(progressPercent([{ weight: 1, baselineDate: null, actualDate: null, percent: 40 }, { weight: 2, baselineDate: null, actualDate: null }], '2026-11-23')).toBe(13.33);
    expect(() => progressPercent([{ weight: 1, baselineDate: null, actualDate: null, percent: 101 }], '2026-11-23')).toThrow(RangeError);
    expect(() => progressPercent([{ weight: -1, baselineDate: null, actualDate: null }], '2026-11-23')).toThrow(RangeError);
  });

  test('no data is null, never 0', () => {
    expect(progressPercent([], '2026-11-23')).toBeNull();
    expect(plannedPercent([], '2026-11-23', 1)).toBeNull();
    expect(plannedPercent(project, '2026-11-23', 0)).toBeNull();
    expect(plannedPercent([{ weight: 5, baselineDate: null, actualDate: null }], '2026-11-23', 1)).toBeNull();
  });

  test('both stay within 0 and 100 and never fall as the days pass', () => {
    const milestone = fc.record({ weight: fc.integer({ min: 1, max: 100 }), baselineDate: planDate, actualDate: fc.option(planDate) });
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 12 }), planDate, planDate, (milestones, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        for (const percent of [progressPercent, (rows: typeof milestones, asOf: string) => plannedPercent(rows, asOf, 1)]) {
          const [before, after] = [percent(milestones, early) ?? NaN, percent(milestones, late) ?? NaN];
          expect(before).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(100);
          expect(after).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});
