import fc from 'fast-check';
import { LIGHT_DIMENSIONS, type LightColour } from '@portfolio/contracts';
import { planDate } from '../test/arbitraries';
import { addDays } from './business-date';
import { computeLight, judgeLight } from './light';
import type { LightInput, LightMilestone } from './light';
import { DEFAULT_PACK, PRESET_PACKS, presetPack, ruleProblems, ruleSentence } from './light-packs';
import { plainWeekdays } from './working-days';

const step = (values: Partial<LightMilestone>): LightMilestone => ({ id: 'm1', kind: 'other', name: '节点', baselineDate: null, actualDate: null, ...values });
const start = (baselineDate: string, actualDate: string | null = null) => step({ id: 'start', kind: 'start', name: '开工', baselineDate, actualDate });
const later = step({ id: 'end', kind: 'acceptance', name: '竣工验收', baselineDate: '2028-06-30' });

const input = (changes: Partial<LightInput> = {}): LightInput => ({
  lifecycle: 'construction',
  baselineNumber: 1,
  milestones: [later],
  progressPercent: 50,
  plannedPercent: 50,
  missedFilings: null,
  earlier: [],
  exemptions: [],
  ...changes,
});

function under(label: string, changes: Partial<LightInput>, asOf = '2026-11-23') {
  const pack = presetPack(label);
  if (pack === null) throw new Error(label);
  return judgeLight(input(changes), asOf, plainWeekdays, pack);
}
const colour = (label: string, changes: Partial<LightInput>, asOf?: string) => under(label, changes, asOf).light.colour;

describe('default@2', () => {
  test('the first version had two dimensions; the second judges filings and two yellows running as well', () => {
    expect(presetPack('default@1')?.rules.map(({ dimension }) => dimension)).toEqual(['milestone_late', 'progress_behind']);
    expect(DEFAULT_PACK.rules.map(({ dimension }) => dimension)).toEqual(['milestone_late', 'progress_behind', 'filing_missing', 'consecutive_yellow']);
  });

  test('while no filing window has closed nothing is judged, and nothing is green because of it', () => {
    const filing = under('default@2', {}).dimensions.find(({ dimension }) => dimension === 'filing_missing');
    expect(filing).toMatchObject({ state: 'no_data', colour: 'grey', reasons: [], note: expect.stringContaining('还没有截止') });
  });

  test.each([[0, 'green'], [1, 'yellow'], [2, 'red'], [5, 'red']])('%s filings missing is %s', (missedFilings, expected) => {
    expect(colour('default@2', { missedFilings })).toBe(expected);
  });

  test.each([
    [[], 'yellow'],
    [['yellow'], 'red'],
    [['red', 'yellow'], 'yellow'],
    [['green', 'yellow'], 'yellow'],
    [['yellow', 'yellow'], 'red'],
  ] as [LightColour[], string][])('yellow after %j is %s', (earlier, expected) => expect(colour('default@2', { earlier, progressPercent: 35 })).toBe(expected));

  test('two yellows running say so, and leave the week itself a yellow one for the next', () => {
    const { light, ownColour } = under('default@2', { earlier: ['yellow'], progressPercent: 35 });
    expect(ownColour).toBe('yellow');
    expect(light.reasons[0]).toEqual({ code: 'consecutive_yellow', text: '连续 2 期为黄灯（含本期）', value: 2, threshold: 2 });
  });
});

describe('yinchuan-2025', () => {
  test.each([
    ['2026-11-23', 'green'],
    ['2026-11-30', 'green'],
    ['2026-12-01', 'yellow'],
    ['2027-01-31', 'yellow'],
    ['2027-02-01', 'red'],
  ])('a start planned for November 2026 and not made is on %s %s', (asOf, expected) => expect(colour('yinchuan-2025@1', { milestones: [start('2026-11-10'), later] }, asOf)).toBe(expected));

  test('started late is no longer missed', () => {
    expect(colour('yinchuan-2025@1', { milestones: [start('2026-06-10', '2026-11-20')] })).toBe('green');
  });

  test.each([
    ['2026-10-24', 'green'],
    ['2026-10-23', 'yellow'],
    ['2026-09-24', 'yellow'],
    ['2026-09-23', 'red'],
  ])('started on %s and not on the books is %s', (actual, expected) => {
    const booking = step({ id: 'book', name: '纳统入库', baselineDate: '2027-12-31' });
    expect(colour('yinchuan-2025@1', { milestones: [start('2026-09-01', actual), booking] })).toBe(expected);
  });

  test('a plan without the step of 入库 has no data there, which is not green', () => {
    const books = under('yinchuan-2025@1', { milestones: [start('2026-09-01', '2026-09-01')] }).dimensions.find(({ dimension }) => dimension === 'not_on_books');
    expect(books).toMatchObject({ state: 'no_data', colour: 'grey' });
  });

  test.each([[40.01, 'green'], [40, 'yellow'], [20, 'yellow'], [19.99, 'red']])('progress %s of 50 planned is %s', (progressPercent, expected) =>
    expect(colour('yinchuan-2025@1', { progressPercent })).toBe(expected),
  );
});

describe('wuhan', () => {
  test.each([[40, 'green'], [39.9, 'yellow'], [30, 'yellow'], [29.9, 'red']])('done %s of 50 planned is %s', (progressPercent, expected) => expect(colour('wuhan@1', { progressPercent })).toBe(expected));

  test('says the ratio and the threshold', () => {
    const { light } = under('wuhan@1', { progressPercent: 20, plannedPercent: 64 });
    expect(light.reasons[0]).toMatchObject({ code: 'done_ratio_low', value: 31.3, threshold: 60, text: expect.stringContaining('31.3%') });
  });

  test('nothing planned yet is not behind; nothing known is grey', () => {
    expect(colour('wuhan@1', { progressPercent: 0, plannedPercent: 0 })).toBe('green');
    expect(under('wuhan@1', { plannedPercent: null }).light).toMatchObject({ colour: 'grey', reasons: [{ code: 'nothing_judged' }] });
  });
});

describe('ouhai', () => {
  const october = (actualDate: string | null) => ({ milestones: [step({ name: '主体封顶', baselineDate: '2026-10-20', actualDate }), later] });
  test.each([
    [null, '2026-10-31', 'green'],
    [null, '2026-11-01', 'red'],
    ['2026-10-30', '2026-11-23', 'green'],
    ['2026-11-05', '2026-11-23', 'yellow'],
    ['2026-11-05', '2026-12-01', 'green'],
  ])('the step of October, done %s, is on %s %s', (actual, asOf, expected) => expect(colour('ouhai@1', october(actual), asOf)).toBe(expected));
});

describe('every pack', () => {
  const rank = { grey: 0, green: 1, yellow: 2, red: 3 };
  const milestone = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('start' as const, 'other' as const),
    name: fc.constantFrom('开工', '纳统入库', '竣工验收'),
    baselineDate: fc.option(planDate),
    actualDate: fc.option(planDate),
  });
  const percent = fc.option(fc.integer({ min: 0, max: 100 }));
  const facts = fc.record({
    milestones: fc.array(milestone, { maxLength: 5 }),
    progressPercent: percent,
    plannedPercent: percent,
    missedFilings: fc.option(fc.integer({ min: 0, max: 4 })),
    earlier: fc.array(fc.constantFrom<LightColour>('green', 'yellow', 'red', 'grey'), { maxLength: 3 }),
  });
  const pack = fc.constantFrom(...PRESET_PACKS);
  const exemption = fc.record({ dimension: fc.constantFrom(...LIGHT_DIMENSIONS), milestoneId: fc.option(fc.constantFrom('a', 'b', 'c')), from: planDate, until: planDate });

  test('an exemption never makes a light worse, and what it lifts stays in sight', () => {
    fc.assert(
      fc.property(facts, pack, planDate, fc.array(exemption, { maxLength: 3 }), (values, rules, asOf, exemptions) => {
        const without = judgeLight(input(values), asOf, plainWeekdays, rules);
        const lifted = judgeLight(input({ ...values, exemptions }), asOf, plainWeekdays, rules);
        expect(rank[lifted.light.colour]).toBeLessThanOrEqual(rank[without.light.colour]);
        const hits = (judged: typeof without) => judged.dimensions.flatMap(({ dimension, reasons }) => (dimension === 'consecutive_yellow' ? [] : reasons)).length;
        expect(hits(lifted)).toBe(hits(without));
      }),
    );
  });

  test('more days late is never a better colour', () => {
    fc.assert(
      fc.property(facts, pack, planDate, fc.nat(400), fc.nat(400), (values, rules, asOf, a, b) => {
        const on = (days: number) => computeLight(input({ ...values, milestones: [step({ kind: 'start', name: '开工', baselineDate: addDays(asOf, -days) })] }), asOf, plainWeekdays, rules);
        // A week that is itself red ends a run of yellow ones, and is red all the same.
        expect(rank[on(Math.max(a, b)).colour]).toBeGreaterThanOrEqual(rank[on(Math.min(a, b)).colour]);
      }),
    );
  });

  test('suspended and withdrawn are grey; every light names its pack and a reason', () => {
    fc.assert(
      fc.property(facts, pack, planDate, fc.constantFrom('suspended' as const, 'withdrawn' as const), (values, rules, asOf, lifecycle) => {
        expect(computeLight(input({ ...values, lifecycle }), asOf, plainWeekdays, rules)).toMatchObject({ colour: 'grey', rulePack: rules.label, reasons: [{ code: lifecycle }] });
        const light = computeLight(input(values), asOf, plainWeekdays, rules);
        expect(light.reasons.length).toBeGreaterThan(0);
        expect(light.rulePack).toBe(rules.label);
      }),
    );
  });

  test('an exemption holds through its last day and is named beside the light', () => {
    const exemptions = [{ dimension: 'milestone_late' as const, milestoneId: 'm1', from: '2026-11-01', until: '2026-11-30' }];
    const late = { milestones: [step({ name: '征拆完成', baselineDate: '2026-09-30' }), later], exemptions };
    const lifted = under('default@2', late, '2026-11-30').light;
    expect(lifted.colour).toBe('green');
    expect(lifted.reasons.map(({ text }) => text)).toEqual(['除已豁免事项外，各项指标均未触发预警', '「征拆完成」逾期 43 个工作日（计划 2026年9月30日）（已豁免至 2026年11月30日）']);
    expect(colour('default@2', late, '2026-12-01')).toBe('red');
    expect(colour('default@2', { ...late, milestones: [step({ id: 'm2', name: '开工', baselineDate: '2026-09-30' }), ...late.milestones] }, '2026-11-30')).toBe('red');
  });
});

describe('rules of a pack', () => {
  test('the presets are sound, named once, and each threshold has a sentence', () => {
    expect(new Set(PRESET_PACKS.map(({ label }) => label)).size).toBe(PRESET_PACKS.length);
    for (const { rules, source } of PRESET_PACKS) {
      expect(ruleProblems(rules)).toEqual({});
      expect(source).not.toBe('');
      for (const rule of rules) expect(ruleSentence(rule, 'red')).toContain(String(rule.red));
    }
  });

  test.each([
    [[], 'rules', '至少保留一项'],
    [[{ dimension: 'consecutive_yellow', yellow: null, red: 2 }], 'rules', '至少保留一项'],
    [[{ dimension: 'milestone_late', yellow: null, red: null }], 'rules.0', '至少填一个'],
    [[{ dimension: 'milestone_late', yellow: 11, red: 10 }], 'rules.0', '不能低于'],
    [[{ dimension: 'done_ratio_low', yellow: 60, red: 80 }], 'rules.0', '应低于'],
    [[{ dimension: 'filing_missing', yellow: 1, red: 13 }], 'rules.0', '1～12'],
    [[{ dimension: 'milestone_late', yellow: 1, red: 9 }, { dimension: 'milestone_late', yellow: 1, red: 9 }], 'rules.1', '两次'],
  ] as const)('refuses %j', (rules, place, words) => expect(ruleProblems(rules)[place]).toContain(words));
});
