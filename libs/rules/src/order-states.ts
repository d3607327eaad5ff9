import { OPEN_ORDER_STATES, scopeOf, type OrderAction, type OrderState, type Permission, type Role } from '@portfolio/contracts';

/** Who acts: a person with the permission (and of the addressed unit for `order.answer`), or the system by itself. */
export type OrderActor = Role | 'system';

interface OrderRule {
  from: readonly OrderState[];
  /** The state it leads to; null leaves it where it is. */
  to: OrderState | null;
  by: Permission | 'system';
  /** Only this role among those with the permission. */
  only?: Role;
}

const manage = 'order.manage';
const answer = 'order.answer';

/**
 * 督办单 from draft to end (domain: SupervisionOrder). Accepting leads to 已认可，待销号; closing is the system's alone and asks whether
 * the cause is gone. Nothing leads out of 已办结, 已撤回, 已作废 and 已弃用.
 */
const ORDER_RULES: Record<Exclude<OrderAction, 'draft'>, OrderRule> = {
  edit: { from: ['drafted'], to: null, by: manage },
  discard: { from: ['drafted'], to: 'discarded', by: manage },
  issue: { from: ['drafted'], to: 'issued', by: manage },
  sign: { from: ['issued'], to: 'signed', by: answer },
  draft_reply: { from: ['signed', 'returned'], to: null, by: answer },
  reply: { from: ['signed', 'returned'], to: 'replied', by: answer },
  object: { from: ['signed'], to: 'objected', by: answer },
  accept: { from: ['replied'], to: 'accepted', by: manage },
  return: { from: ['replied'], to: 'returned', by: manage },
  uphold: { from: ['objected'], to: 'withdrawn', by: manage },
  overrule: { from: ['objected'], to: 'returned', by: manage },
  // Asking for time is the unit head's (domain: People).
  ask_extension: { from: ['issued', 'signed', 'returned'], to: null, by: answer, only: 'unit_head' },
  grant_extension: { from: ['issued', 'signed', 'returned', 'replied', 'objected'], to: null, by: manage },
  refuse_extension: { from: ['issued', 'signed', 'returned', 'replied', 'objected'], to: null, by: manage },
  close: { from: ['accepted'], to: 'closed', by: manage },
  void: { from: OPEN_ORDER_STATES, to: 'voided', by: manage },
  move_deadline: { from: OPEN_ORDER_STATES, to: null, by: 'system' },
  clear: { from: ['drafted', ...OPEN_ORDER_STATES], to: null, by: 'system' },
  reopen_cause: { from: ['drafted', ...OPEN_ORDER_STATES], to: null, by: 'system' },
};

/** The state an action leads to, or null where it is not possible from that state or not for that role. */
export function orderStep(state: OrderState, action: OrderAction, actor: OrderActor): OrderState | null {
  if (action === 'draft') return null;
  const rule = ORDER_RULES[action];
  if (!rule.from.includes(state) || !mayTake(rule, action, actor)) return null;
  return rule.to ?? state;
}

/** Whether the role could ever take the action, whatever the state. */
export function mayTakeOrderAction(action: OrderAction, actor: OrderActor): boolean {
  return action === 'draft' ? actor === 'system' || scopeOf(actor, manage) !== null : mayTake(ORDER_RULES[action], action, actor);
}

/** What the role may do from here, in the order of the story. */
export function orderActions(state: OrderState, actor: OrderActor): OrderAction[] {
  return (Object.keys(ORDER_RULES) as OrderAction[]).filter((action) => orderStep(state, action, actor) !== null);
}

/** The system closes what is accepted once the cause is gone; everything else is a person's or only the system's. */
function mayTake(rule: OrderRule, action: OrderAction, actor: OrderActor): boolean {
  if (actor === 'system') return rule.by === 'system' || action === 'close';
  if (rule.by === 'system') return false;
  return scopeOf(actor, rule.by) !== null && (rule.only === undefined || rule.only === actor);
}
