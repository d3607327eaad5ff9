import { LIFECYCLE_STATES } from '@portfolio/contracts';
import { InvalidTransitionError, allowedTransitions, assertTransition } from './lifecycle';

const FORWARD = ['reserve→preparation', 'preparation→construction', 'construction→completed', 'completed→in_operation'];
const CORRECTION = ['preparation→reserve', 'construction→preparation', 'completed→construction', 'in_operation→completed'];
const PAIRS = LIFECYCLE_STATES.flatMap((from) => LIFECYCLE_STATES.map((to) => ({ from, to, pair: `${from}→${to}` })));

describe('lifecycle', () => {
  test.each(PAIRS)('$pair', ({ from, to, pair }) => {
    const kind = FORWARD.includes(pair) ? 'forward' : CORRECTION.includes(pair) ? 'correction' : null;
    const offered = allowedTransitions(from).find((step) => step.to === to);
    expect(offered?.kind ?? null).toBe(kind);
    if (kind === null) expect(() => assertTransition(from, to)).toThrow(InvalidTransitionError);
    else expect(assertTransition(from, to)).toEqual(offered);
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
