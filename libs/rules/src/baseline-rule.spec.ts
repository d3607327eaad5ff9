import { MILESTONE_KINDS } from '@portfolio/contracts';
import type { MilestoneKind } from '@portfolio/contracts';
import fc from 'fast-check';
import { planDate } from '../test/arbitraries';
import { baselineFaults, KIND_ORDER, weightSum } from './baseline-rule';
import type { BaselineStep } from './baseline-rule';

const CONTEXT = { today: '2026-11-23', lastDay: '2030-12-31', beyondPlanExplained: false };
const step = (kind: MilestoneKind, baselineDate: string, values: Partial<BaselineStep> = {}): BaselineStep => ({
  id: `${kind} ${baselineDate}`, kind, name: kind, weight: 10, baselineDate, actualDate: null, before: { baselineDate, weight: 10 }, ...values,
});
const codes = (steps: BaselineStep[], more: Partial<typeof CONTEXT> = {}) => baselineFaults(steps, { ...CONTEXT, ...more }).map(({ code }) => code);

/** 昭君路小学: 开工 2026-11-05 overdue, 主体完工 35, 投用 in 2028. */
const school = (main: Partial<BaselineStep> = {}) => [
  step('start', '2026-11-05', { weight: 30, before: { baselineDate: '2026-11-05', weight: 30 } }),
  step('main_structure', '2027-09-20', { weight: 35, before: { baselineDate: '2027-09-20', weight: 35 }, ...main }),
  step('operation', '2028-06-30', { weight: 35, before: { baselineDate: '2028-06-30', weight: 35 } }),
];

describe('what a next baseline may be', () => {
  it('refuses 主体完工 in 2045 with weight 95 for each of its three reasons', () => {
    const faults = baselineFaults(school({ baselineDate: '2045-10-15', weight: 95 }), CONTEXT);
    expect(faults.map(({ message }) => message)).toEqual([
      '调整后权重合计 160，应与现行基线一致（100），多出 60；请相应调低其他节点的权重。',
      '节点“main_structure”的新计划日期 2045年10月15日 超出规划期（至 2030年12月31日）；确需超出的，请填写“超规划期理由”。',
      '主体完工“main_structure”（2045年10月15日）不能晚于投用“operation”（2028年6月30日），请核对两个节点的日期。',
    ]);
  });

  it('takes a later date within the course and the plan', () => {
    expect(codes(school({ baselineDate: '2027-12-31' }))).toEqual([]);
    expect(codes(school({ baselineDate: '2026-11-22' }))).toEqual(['past_date']);
  });

  it('lets a date lie beyond the plan only with a reason', () => {
    const late = [step('operation', '2031-01-01', { before: { baselineDate: '2030-12-31', weight: 10 } })];
    expect(codes(late)).toEqual(['beyond_plan']);
    expect(codes(late, { beyondPlanExplained: true })).toEqual([]);
    expect(codes([step('operation', '2030-12-31', { before: { baselineDate: '2029-12-31', weight: 10 } })])).toEqual([]);
    expect(codes([step('operation', '2031-06-30')])).toEqual([]);
  });

  it('says what is missing of the weights, and keeps those of an overdue step', () => {
    const [start, main, operation] = school() as [BaselineStep, BaselineStep, BaselineStep];
    expect(baselineFaults([start, { ...main, weight: 20 }, operation], CONTEXT)[0]?.message).toContain('还差 15');
    expect(codes([{ ...start, weight: 1 }, { ...main, weight: 64 }, operation])).toEqual(['weight_of_overdue']);
    expect(codes([start, { ...main, weight: 25 }, operation, step('acceptance', '2028-03-31', { before: null })])).toEqual([]);
  });

  it('knows works in stages, and does not judge again what was wrong before', () => {
    const staged = [step('start', '2027-01-04'), step('acceptance', '2027-12-31'), step('start', '2028-03-01', { before: { baselineDate: '2028-02-01', weight: 10 } }), step('acceptance', '2029-06-30')];
    expect(codes(staged)).toEqual([]);
    const wrongBefore = [step('start', '2028-01-04'), step('acceptance', '2027-12-31'), step('other', '2027-03-01', { before: { baselineDate: '2027-02-01', weight: 10 } })];
    expect(codes(wrongBefore)).toEqual([]);
    expect(codes([step('start', '2028-01-04', { before: { baselineDate: '2027-01-04', weight: 10 } }), step('acceptance', '2027-12-31')])).toEqual(['order']);
  });

  const anyStep = fc.record({ kind: fc.constantFrom(...MILESTONE_KINDS), date: planDate, was: planDate, weight: fc.integer({ min: 1, max: 100 }), done: fc.boolean() });
  const stepsOf = (drawn: { kind: MilestoneKind; date: string; was: string; weight: number; done: boolean }[]) =>
    drawn.map(({ kind, date, was, weight, done }, at) => step(kind, date, { id: `m${at}`, weight, actualDate: done ? '2026-10-01' : null, before: { baselineDate: was, weight } }));

  it('finds no fault in a baseline that moves nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), planDate, (drawn, today) => {
        const still = stepsOf(drawn).map((one) => ({ ...one, before: { baselineDate: one.baselineDate, weight: one.weight } }));
        expect(codes(still, { today, lastDay: '2026-06-30' })).toEqual([]);
      }),
    );
  });

  it('what it accepts keeps the sum, lies in time, and every single pair of kinds is in order', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.uniqueArray(anyStep, { selector: ({ kind }) => kind, maxLength: 4 }), fc.integer({ min: -1, max: 1 }), (drawn, more) => {
        const steps = stepsOf(drawn).map((one, at) => (at === 0 ? { ...one, weight: one.weight + more } : one));
        const found = new Set(codes(steps));
        const kept = weightSum(steps) === weightSum(steps.flatMap(({ before }) => before ?? []));
        expect(found.has('weight_sum')).toBe(!kept);
        const moved = steps.filter(({ baselineDate, before }) => before?.baselineDate !== baselineDate);
        expect(found.has('past_date')).toBe(moved.some(({ baselineDate, actualDate }) => actualDate === null && baselineDate < CONTEXT.today));
        const turned = KIND_ORDER.some(([a, b]) => {
          const [early, late] = [steps.find(({ kind }) => kind === a), steps.find(({ kind }) => kind === b)];
          return early !== undefined && late !== undefined && early.baselineDate > late.baselineDate && (moved.includes(early) || moved.includes(late));
        });
        expect(found.has('order')).toBe(turned);
        if (found.size === 0) accepted += 1;
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
