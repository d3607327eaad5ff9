import fc from 'fast-check';
import { formatPoints, formatRatio, percentagePoints, ratio, ratioPercent, roundTo } from './ratio';

describe('ratios', () => {
  test('carry numerator and denominator (checked examples)', () => {
    expect(formatRatio({ n: 39, of: 63 })).toBe('39/63 = 61.9%');
    expect(formatRatio({ n: 2766, of: 3095 })).toBe('2766/3095 = 89.4%');
    expect(formatRatio({ n: 108, of: 112 }, 2)).toBe('108/112 = 96.43%');
    expect(formatRatio({ n: 5, of: 5 })).toBe('5/5 = 100.0%');
  });

  test('nothing to be done is no data, neither 0 nor 100 percent', () => {
    expect(ratioPercent({ n: 0, of: 0 })).toBeNull();
    expect(formatRatio({ n: 0, of: 0 })).toBe('0/0（无数据）');
  });

  test.each([
    [-1, 3],
    [1, -3],
    [NaN, 3],
    [1, Infinity],
  ])('%s/%s is refused', (n, of) => expect(() => ratio(n, of)).toThrow(RangeError));

  test('percentage points are named as such', () => {
    expect(formatPoints(13.8)).toBe('+13.8 个百分点');
    expect(formatPoints(-4)).toBe('-4.0 个百分点');
    expect(formatPoints(-0.01)).toBe('0.0 个百分点');
    expect(percentagePoints(40, 70.005)).toBe(-30.01);
  });

  test('rounding is half away from zero, within half a step, and the same both ways', () => {
    expect([roundTo(1.005, 2), roundTo(-1.005, 2), roundTo(0.35, 1), roundTo(-0.04, 1)]).toEqual([1.01, -1.01, 0.4, 0]);
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, digits) => {
        expect(Math.abs(roundTo(value, digits) - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
        expect(roundTo(-value, digits) + roundTo(value, digits)).toBe(0);
      }),
    );
  });
});
