import { scopeOf, type OrderAction, type Principal } from '@portfolio/contracts';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** States only 督查室 sees: nothing has been issued. */
export const INTERNAL_STATES = ['drafted', 'discarded'] as const;

const UNIT_ACTIONS: readonly OrderAction[] = ['sign', 'draft_reply', 'reply', 'object', 'ask_extension'];

/** Drafts are 督查室's own; an order that was issued is read by everybody in business. */
export function maySee(user: Principal, { state, districtId }: Pick<SupervisionOrderRow, 'state' | 'districtId'>): boolean {
  return districtId === user.districtId && (seesDrafts(user) || !(INTERNAL_STATES as readonly string[]).includes(state));
}

export function seesDrafts(user: Principal): boolean {
  return scopeOf(user.role, 'order.manage') !== null;
}

/** Done by the unit the order is addressed to, and by no other. */
export function isUnitAction(action: OrderAction): boolean {
  return UNIT_ACTIONS.includes(action);
}

/** Whether the user answers for the unit that the order is addressed to. */
export function isUnitsOwn(user: Principal, { departmentId }: Pick<SupervisionOrderRow, 'departmentId'>): boolean {
  return departmentId !== null && departmentId === user.departmentId && scopeOf(user.role, 'order.answer') !== null;
}
