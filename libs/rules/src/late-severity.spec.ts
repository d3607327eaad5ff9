import fc from 'fast-check';
import { lateSeverity, type LatenessFacts } from './late-severity';

const facts = fc.record<LatenessFacts>({
  workingDaysLate: fc.integer({ min: 0, max: 400 }),
  periodsRunning: fc.integer({ min: 0, max: 60 }),
  weightPercent: fc.integer({ min: 0, max: 100 }),
  silentWorkingDays: fc.option(fc.integer({ min: 0, max: 300 })),
});

describe('severity of a late project', () => {
  test('16 working days late, third week running, a fifth of the weight, silent for 8 working days', () => {
    expect(lateSeverity({ workingDaysLate: 16, periodsRunning: 3, weightPercent: 20, silentWorkingDays: 8 })).toEqual({
      points: 30,
      parts: [
        { code: 'late', points: 16, text: '最长逾期 16 个工作日' },
        { code: 'periods', points: 6, text: '连续 3 期未转绿' },
        { code: 'weight', points: 4, text: '逾期节点占权重 20%' },
        { code: 'silence', points: 4, text: '单位 8 个工作日没有动作' },
      ],
    });
  });

  test('who never said a word stands before who spoke today, all else being equal', () => {
    const equal = { workingDaysLate: 5, periodsRunning: 1, weightPercent: 10 };
    expect(lateSeverity({ ...equal, silentWorkingDays: null }).points).toBe(lateSeverity({ ...equal, silentWorkingDays: 0 }).points + 20);
    expect(lateSeverity({ ...equal, silentWorkingDays: 0 }).parts.map(({ code }) => code)).toEqual(['late', 'weight']);
  });

  test('more of anything is never milder, and the sum is the sum of what is shown', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('workingDaysLate', 'periodsRunning', 'weightPercent', 'silentWorkingDays' as const), fc.integer({ min: 1, max: 50 }), (base, key, more) => {
        const value = base[key];
        fc.pre(value !== null);
        const worse = { ...base, [key]: (value ?? 0) + more };
        expect(lateSeverity(worse).points).toBeGreaterThanOrEqual(lateSeverity(base).points);
        const { points, parts } = lateSeverity(base);
        expect(points).toBeCloseTo(parts.reduce((sum, part) => sum + part.points, 0), 5);
      }),
    );
  });

  test('an impossible amount is refused', () => {
    expect(() => lateSeverity({ workingDaysLate: -1, periodsRunning: 0, weightPercent: 0, silentWorkingDays: 0 })).toThrow(RangeError);
    expect(() => lateSeverity({ workingDaysLate: Number.NaN, periodsRunning: 0, weightPercent: 0, silentWorkingDays: 0 })).toThrow(RangeError);
  });
});
