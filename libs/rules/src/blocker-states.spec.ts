import { BLOCKER_ACTIONS, BLOCKER_LEVELS, BLOCKER_STATES, ROLES, type BlockerAction, type BlockerState } from '@portfolio/contracts';
import fc from 'fast-check';
import { BLOCKER_PARTS, blockerActions, blockerParts, blockerStep, mayTakeBlockerAction, type BlockerPart } from './blocker-states';

type Step = [from: BlockerState, action: BlockerAction, to: BlockerState];
const unfixed = (action: BlockerAction, to?: BlockerState) => (['raised', 'working', 'asked_back'] as const).map((state): Step => [state, action, to ?? state]);

/** Everything that may happen to a blocker that was taken on and is on no list, by who does it; what is not here must be refused. */
const RAISING_UNIT: Step[] = [['raised', 'edit', 'raised'], ['asked_back', 'edit', 'asked_back'], ['asked_back', 'answer', 'working']];
const ACCEPTING: Step[] = [['fixed', 'accept', 'closed'], ['fixed', 'reject', 'working'], ['closed', 'reopen', 'working']];
const RAISER: Step[] = [...RAISING_UNIT, ...ACCEPTING, ...unfixed('move_deadline'), ...unfixed('withdraw', 'withdrawn'), ['fixed', 'withdraw', 'withdrawn']];
const INSPECTOR: Step[] = [...unfixed('move_deadline'), ...unfixed('escalate')];
const ALLOWED: Record<BlockerPart, Step[]> = {
  raiser: RAISER,
  raising_head: [...RAISER, ...unfixed('escalate')],
  raising_unit: RAISING_UNIT,
  fixing_unit: [
    ['raised', 'take_on', 'working'],
    ['raised', 'ask_back', 'asked_back'],
    ['working', 'ask_back', 'asked_back'],
    ['working', 'progress', 'working'],
    ['working', 'fix', 'fixed'],
    ...unfixed('hand_over', 'raised'),
  ],
  fixing_head: unfixed('escalate'),
  inspector: INSPECTOR,
  district_inspector: [...INSPECTOR, ...ACCEPTING],
};

describe('every state × action × part', () => {
  test.each(BLOCKER_PARTS)('%s may do exactly what the table says', (part) => {
    const allowed = new Map(ALLOWED[part].map(([from, action, to]) => [`${from} ${action}`, to]));
    for (const state of BLOCKER_STATES) {
      for (const action of BLOCKER_ACTIONS) {
        expect([state, action, blockerStep({ state, takenOn: true, escalated: false }, action, [part])]).toEqual([state, action, allowed.get(`${state} ${action}`) ?? null]);
      }
    }
  });

  test('nobody without a part does anything, and nothing leads out of 已撤回', () => {
    for (const state of BLOCKER_STATES) expect(blockerActions({ state, takenOn: true, escalated: true }, [])).toEqual([]);
    expect(blockerActions({ state: 'withdrawn', takenOn: true, escalated: false }, BLOCKER_PARTS)).toEqual([]);
  });

  test('an answer brings it back to where it was asked back from', () => {
    const answered = (takenOn: boolean) => blockerStep({ state: 'asked_back', takenOn, escalated: false }, 'answer', ['raiser']);
    expect([answered(true), answered(false)]).toEqual(['working', 'raised']);
  });

  test('on the meeting list only once, and only 督查室 takes it off', () => {
    const step = (action: BlockerAction, escalated: boolean, part: BlockerPart) => blockerStep({ state: 'working', takenOn: true, escalated }, action, [part]);
    expect([step('escalate', true, 'inspector'), step('de_escalate', false, 'inspector'), step('de_escalate', true, 'inspector')]).toEqual([null, null, 'working']);
    expect(BLOCKER_PARTS.filter((part) => mayTakeBlockerAction('de_escalate', [part]))).toEqual(['inspector', 'district_inspector']);
  });

  test('closing goes only through a report that it is fixed', () => {
    const before = BLOCKER_STATES.filter((state) => BLOCKER_ACTIONS.some((action) => blockerStep({ state, takenOn: true, escalated: true }, action, BLOCKER_PARTS) === 'closed'));
    expect(before).toEqual(['fixed']);
  });
});

describe('who is what', () => {
  const blocker = { raisedById: 'u1', raisedByDepartmentId: 'A', departmentId: 'B', level: 'between_units' as const };
  test.each([
    ['who raised it', { userId: 'u1', role: 'filer', departmentId: 'A' }, {}, ['raising_unit', 'raiser']],
    ['a head who raised it', { userId: 'u1', role: 'unit_head', departmentId: 'A' }, {}, ['raising_unit', 'raising_head', 'raiser']],
    ['a colleague', { userId: 'u2', role: 'filer', departmentId: 'A' }, {}, ['raising_unit']],
    ['the head', { userId: 'u2', role: 'unit_head', departmentId: 'A' }, {}, ['raising_unit', 'raising_head']],
    ['who raised it and moved on', { userId: 'u1', role: 'filer', departmentId: 'C' }, {}, []],
    ['who raised it and moved to the fixing unit', { userId: 'u1', role: 'filer', departmentId: 'B' }, {}, ['fixing_unit']],
    ['the fixing unit’s head', { userId: 'u3', role: 'unit_head', departmentId: 'B' }, {}, ['fixing_unit', 'fixing_head']],
    ['an inspector', { userId: 'i', role: 'inspector', departmentId: null }, {}, ['inspector']],
    ['an inspector, district level', { userId: 'i', role: 'inspector', departmentId: null }, { level: 'district' }, ['district_inspector']],
    ['another inspector, raised by the office', { userId: 'i2', role: 'inspector', departmentId: null }, { raisedByDepartmentId: null }, ['raiser', 'inspector']],
    ['a planner', { userId: 'p', role: 'planner', departmentId: null }, {}, []],
    ['a planner in the unit', { userId: 'p', role: 'planner', departmentId: 'A' }, {}, []],
    ['a leader', { userId: 'l', role: 'leader', departmentId: 'B' }, {}, []],
    ['nobody', { userId: 'n', role: null, departmentId: 'A' }, {}, []],
  ] as const)('%s', (_name, user, more, parts) => {
    expect(blockerParts(user, { ...blocker, ...more })).toEqual(parts);
  });

  test('nobody of the fixing unit ever closes, rejects, reopens, withdraws or moves a deadline', () => {
    const unit = fc.constantFrom('A', 'B', null);
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom('u1', 'u2'), unit, fc.constantFrom(...BLOCKER_LEVELS), fc.constantFrom(...BLOCKER_STATES), fc.boolean(), fc.boolean(), (role, userId, raisedBy, level, state, takenOn, escalated) => {
        const parts = blockerParts({ userId, role, departmentId: 'B' }, { raisedById: 'u1', raisedByDepartmentId: raisedBy === 'B' ? null : raisedBy, departmentId: 'B', level });
        if (role === 'inspector') return;
        const actions = blockerActions({ state, takenOn, escalated }, parts);
        expect(actions.filter((action) => ['accept', 'reject', 'reopen', 'withdraw', 'move_deadline', 'de_escalate'].includes(action))).toEqual([]);
      }),
    );
  });
});
