import { ADJUSTMENT_KINDS, LIFECYCLE_STATES } from '@portfolio/contracts';
import { InvalidTransitionError, LIFECYCLE_MEANS, adjustmentObstacle, allowedTransitions, assertTransition, isPaused, mayAdjust, mayMove } from './lifecycle';

const FORWARD = ['reserve→preparation', 'preparation→construction', 'construction→completed', 'completed→in_operation'];
const CORRECTION = ['preparation→reserve', 'construction→preparation', 'completed→construction', 'in_operation→completed'];
const PAIRS = LIFECYCLE_STATES.flatMap((from) => LIFECYCLE_STATES.map((to) => ({ from, to, pair: `${from}→${to}` })));

/** The whole table once more, written out: means → every pair it moves. */
const MOVES: Record<(typeof LIFECYCLE_MEANS)[number], string[]> = {
  unit: FORWARD,
  planner: [...FORWARD, ...CORRECTION],
  reschedule: [],
  suspend: ['reserve→suspended', 'preparation→suspended', 'construction→suspended'],
  withdraw: ['reserve→withdrawn', 'preparation→withdrawn', 'construction→withdrawn', 'suspended→withdrawn'],
  resume: [
    'suspended→reserve', 'suspended→preparation', 'suspended→construction', 'suspended→completed', 'suspended→in_operation',
    'withdrawn→reserve', 'withdrawn→preparation', 'withdrawn→construction', 'withdrawn→completed', 'withdrawn→in_operation',
  ],
  owner: [],
  split: [],
  package: ['reserve→withdrawn', 'preparation→withdrawn', 'construction→withdrawn', 'suspended→withdrawn'],
  add: [],
};

/** Stage → the kinds that may be asked for. */
const ASKED: Record<(typeof LIFECYCLE_STATES)[number], string> = {
  reserve: 'reschedule suspend withdraw owner split package',
  preparation: 'reschedule suspend withdraw owner split package',
  construction: 'reschedule suspend withdraw owner split package',
  completed: 'reschedule owner',
  in_operation: 'reschedule owner',
  suspended: 'withdraw resume owner',
  withdrawn: 'resume',
};

describe('lifecycle', () => {
  test.each(PAIRS)('$pair', ({ from, to, pair }) => {
    const kind = FORWARD.includes(pair) ? 'forward' : CORRECTION.includes(pair) ? 'correction' : null;
    const offered = allowedTransitions(from).find((step) => step.to === to);
    expect(offered?.kind ?? null).toBe(kind);
    if (kind === null) expect(() => assertTransition(from, to)).toThrow(InvalidTransitionError);
    else expect(assertTransition(from, to)).toEqual(offered);
  });

  test.each(PAIRS)('$pair by each of the ten means', ({ from, to, pair }) => {
    const allowed = LIFECYCLE_MEANS.filter((means) => mayMove(from, to, means));
    expect(allowed).toEqual(LIFECYCLE_MEANS.filter((means) => MOVES[means].includes(pair)));
  });

  test.each(LIFECYCLE_STATES)('%s: what may be asked for, and in words why not', (stage) => {
    const asked = ADJUSTMENT_KINDS.filter((kind) => mayAdjust(stage, kind));
    expect(asked.join(' ')).toBe(ASKED[stage]);
    for (const kind of ADJUSTMENT_KINDS) expect(adjustmentObstacle(stage, kind) === null).toBe(mayAdjust(stage, kind));
  });

  test('whatever may be asked about a stage can be carried out from it', () => {
    for (const [kind, target] of [['suspend', 'suspended'], ['withdraw', 'withdrawn']] as const) {
      for (const stage of LIFECYCLE_STATES) expect(mayMove(stage, target, kind)).toBe(mayAdjust(stage, kind));
    }
    expect(LIFECYCLE_STATES.filter(isPaused)).toEqual(LIFECYCLE_STATES.filter((stage) => mayAdjust(stage, 'resume')));
  });

  test('nobody gets into or out of 暂缓 and 退出 by hand', () => {
    for (const { from, to } of PAIRS.filter(({ from, to }) => isPaused(from) || isPaused(to))) {
      expect(mayMove(from, to, 'unit') || mayMove(from, to, 'planner')).toBe(false);
    }
  });

  test('each step is offered with its Chinese name and what it means', () => {
    expect(allowedTransitions('reserve')).toEqual([{ to: 'preparation', label: '前期', note: '已启动立项、可研、用地等前期工作', kind: 'forward' }]);
    for (const from of LIFECYCLE_STATES) for (const { label, note } of allowedTransitions(from)) expect(label && note).toMatch(/^\p{Script=Han}/u);
  });

  test('a refusal names both stages', () => {
    expect.assertions(1);
    try {
      assertTransition('construction', 'suspended');
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid_transition', params: { from: '在建', to: '暂缓' } });
    }
  });
});
