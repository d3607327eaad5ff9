import fc from 'fast-check';
import { LIFECYCLE_STATES } from '@portfolio/contracts';
import { anyCalendar, planDate } from '../test/arbitraries';
import { computeLight } from './light';
import type { LightInput } from './light';
import { plainWeekdays } from './working-days';

const ASOF = '2026-11-23';
const project = (changes: Partial<LightInput> = {}): LightInput => ({
  lifecycle: 'construction',
  baselineNumber: 1,
  milestones: [{ id: 'm1', kind: 'main_structure', name: '主体完工', baselineDate: '2027-05-30', actualDate: null }],
  progressPercent: 50,
  plannedPercent: 55,
  missedFilings: null,
  earlier: [],
  exemptions: [],
  ...changes,
});
const light = (changes: Partial<LightInput> = {}, asOf = ASOF) => computeLight(project(changes), asOf, plainWeekdays);
const due = (baselineDate: string, actualDate: string | null = null) => ({ milestones: [{ id: 'm1', kind: 'main_structure' as const, name: '主体完工', baselineDate, actualDate }] });

describe('light', () => {
  test('names the milestone, its working days late and its date', () => {
    expect(light(due('2026-10-30'), '2026-11-17')).toEqual({
      colour: 'red',
      rulePack: 'default@2',
      reasons: [{ code: 'milestone_late', text: '「主体完工」逾期 12 个工作日（计划 2026年10月30日）', value: 12, threshold: 10 }],
    });
  });

  test('1 and 10 working days late are yellow, 11 red', () => {
    expect(light(due('2026-11-20'))).toMatchObject({ colour: 'yellow', reasons: [{ value: 1, threshold: 1 }] });
    expect(light(due('2026-11-09'))).toMatchObject({ colour: 'yellow', reasons: [{ value: 10, threshold: 1 }] });
    expect(light(due('2026-11-06'))).toMatchObject({ colour: 'red', reasons: [{ value: 11, threshold: 10 }] });
  });

  test('late over a weekend only is not yet yellow, and says so', () => {
    const result = light(due('2026-11-20'), '2026-11-22');
    expect(result.colour).toBe('green');
    expect(result.reasons[0]?.text).toBe('「主体完工」计划 2026年11月20日 完成，逾期尚不足 1 个工作日');
  });

  test.each([
    [45.01, 'green'],
    [45, 'yellow'],
    [25, 'yellow'],
    [24.99, 'red'],
  ])('progress %s of 55 planned is %s', (progressPercent, colour) => expect(light({ progressPercent }).colour).toBe(colour));

  test('the worst dimension wins and every reason is kept, worst first', () => {
    const result = light({ ...due('2026-11-20'), progressPercent: 10, plannedPercent: 60 });
    expect(result.colour).toBe('red');
    expect(result.reasons.map(({ code }) => code)).toEqual(['progress_behind', 'milestone_late']);
    expect(result.reasons[0]).toEqual({ code: 'progress_behind', text: '形象进度 10%，序时进度 60%，落后 50 个百分点', value: 50, threshold: 30 });
  });

  test('a milestone finished late does not colour today', () => {
    expect(light(due('2026-06-30', '2026-09-01'))).toMatchObject({ colour: 'green', reasons: [{ code: 'on_schedule' }] });
  });

  test.each([
    [{ milestones: [] }, 'no_milestones'],
    [{ baselineNumber: 0 }, 'no_baseline'],
    [{ milestones: [{ id: 'm1', kind: 'start', name: '开工', baselineDate: null, actualDate: null }] }, 'no_baseline'],
    [{ lifecycle: 'suspended', ...due('2026-01-05') }, 'suspended'],
    [{ lifecycle: 'withdrawn', milestones: [] }, 'withdrawn'],
  ] as const)('missing data is grey with a reason: %j', (changes, code) => {
    expect(light(changes)).toMatchObject({ colour: 'grey', reasons: [{ code, value: null, threshold: null }] });
  });

  test('always has a reason; green never hides missing data; waiting never improves an open project', () => {
    const rank = { grey: 0, green: 1, yellow: 2, red: 3 };
    const input = fc.record({
      lifecycle: fc.constantFrom(...LIFECYCLE_STATES),
      baselineNumber: fc.integer({ min: 0, max: 2 }),
      milestones: fc.array(fc.record({ id: fc.constantFrom('m1', 'm2'), kind: fc.constantFrom('start' as const, 'acceptance' as const), name: fc.constantFrom('开工', '竣工验收'), baselineDate: fc.option(planDate), actualDate: fc.constant(null) }), { maxLength: 6 }),
      progressPercent: fc.option(fc.integer({ min: 0, max: 100 })),
      plannedPercent: fc.option(fc.integer({ min: 0, max: 100 })),
      missedFilings: fc.constant(null),
      earlier: fc.constant([]),
      exemptions: fc.constant([]),
    });
    fc.assert(
      fc.property(input, planDate, planDate, anyCalendar, (row, a, b, calendar) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [before, after] = [computeLight(row, early, calendar), computeLight(row, late, calendar)];
        expect(before.reasons.length).toBeGreaterThan(0);
        if (row.baselineNumber === 0 || row.milestones.length === 0) expect(before.colour).toBe('grey');
        expect(rank[after.colour]).toBeGreaterThanOrEqual(rank[before.colour]);
      }),
    );
  });
});
