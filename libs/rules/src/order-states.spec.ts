import { ORDER_ACTIONS, ORDER_STATES, ROLES, type OrderAction, type OrderState, type Role } from '@portfolio/contracts';
import { mayTakeOrderAction, orderActions, orderStep, type OrderActor } from './order-states';

type Step = [from: OrderState, action: OrderAction, to: OrderState];

/** Everything that may happen, by who does it; what is not here must be refused. */
const UNIT: Step[] = [
  ['issued', 'sign', 'signed'],
  ['signed', 'draft_reply', 'signed'],
  ['returned', 'draft_reply', 'returned'],
  ['signed', 'reply', 'replied'],
  ['returned', 'reply', 'replied'],
  ['signed', 'object', 'objected'],
];
const HEAD: Step[] = [
  ['issued', 'ask_extension', 'issued'],
  ['signed', 'ask_extension', 'signed'],
  ['returned', 'ask_extension', 'returned'],
];
const INSPECTOR: Step[] = [
  ['drafted', 'edit', 'drafted'],
  ['drafted', 'discard', 'discarded'],
  ['drafted', 'issue', 'issued'],
  ['replied', 'accept', 'accepted'],
  ['replied', 'return', 'returned'],
  ['objected', 'uphold', 'withdrawn'],
  ['objected', 'overrule', 'returned'],
  ['accepted', 'close', 'closed'],
  ...(['issued', 'signed', 'returned', 'replied', 'objected'] as const).flatMap((state): Step[] => [
    [state, 'grant_extension', state],
    [state, 'refuse_extension', state],
  ]),
  ...(['issued', 'signed', 'replied', 'objected', 'returned', 'accepted'] as const).map((state): Step => [state, 'void', 'voided']),
];
const SYSTEM: Step[] = [
  ...(['issued', 'signed', 'replied', 'objected', 'returned', 'accepted'] as const).flatMap((state): Step[] => [
    [state, 'move_deadline', state],
    [state, 'clear', state],
    [state, 'reopen_cause', state],
  ]),
  ['drafted', 'clear', 'drafted'],
  ['drafted', 'reopen_cause', 'drafted'],
  ['accepted', 'close', 'closed'],
];
const ALLOWED: Partial<Record<OrderActor, Step[]>> = { filer: UNIT, unit_head: [...UNIT, ...HEAD], inspector: INSPECTOR, system: SYSTEM };
const ACTORS: readonly OrderActor[] = [...ROLES, 'system'];

describe('every state × action × role', () => {
  test.each(ACTORS)('%s may do exactly what the table says', (actor) => {
    const allowed = new Map((ALLOWED[actor] ?? []).map(([from, action, to]) => [`${from} ${action}`, to]));
    for (const state of ORDER_STATES) {
      for (const action of ORDER_ACTIONS) {
        expect([state, action, orderStep(state, action, actor)]).toEqual([state, action, allowed.get(`${state} ${action}`) ?? null]);
      }
    }
  });

  test('nothing leads out of an end', () => {
    for (const state of ['closed', 'withdrawn', 'voided', 'discarded'] as const) {
      for (const actor of ACTORS) expect(orderActions(state, actor)).toEqual([]);
    }
  });

  test('only an inspector and the ladder draft; no unit role ever accepts, no inspector ever answers', () => {
    expect(ACTORS.filter((actor) => mayTakeOrderAction('draft', actor))).toEqual(['inspector', 'system']);
    expect(ROLES.filter((role: Role) => mayTakeOrderAction('accept', role))).toEqual(['inspector']);
    expect(ROLES.filter((role: Role) => mayTakeOrderAction('reply', role))).toEqual(['filer', 'unit_head']);
    expect(ROLES.filter((role: Role) => mayTakeOrderAction('ask_extension', role))).toEqual(['unit_head']);
  });

  test('closing goes only through accepting', () => {
    const before = ORDER_STATES.filter((state) => ACTORS.some((actor) => ORDER_ACTIONS.some((action) => orderStep(state, action, actor) === 'closed')));
    expect(before).toEqual(['accepted']);
  });
});
