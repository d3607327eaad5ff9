import { HANDOVER_STATE_LABELS, scopeOf, UNIT_ROLES, type HandoverDetail, type HandoverState, type Principal, type Role } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { HandoverReader } from './handovers.repository';

export type HandoverAction = keyof HandoverDetail['may'];

const ACTION_WORDS: Record<HandoverAction, string> = { sign: '移交签字', signOnBehalf: '代为移交', receive: '签收', cancel: '撤销' };
const ACTION_STATES: Record<HandoverAction, readonly HandoverState[]> = {
  sign: ['prepared'],
  signOnBehalf: ['prepared'],
  receive: ['signed'],
  cancel: ['prepared', 'signed'],
};

interface Parties {
  departmentId: string;
  fromUserId: string;
  toUserId: string;
  preparedById: string;
  signedById: string | null;
}

/** A unit's clerk reads what names him, its head the unit's, a planner all. */
export function readerOf(user: Principal): HandoverReader {
  const { districtId, userId, departmentId } = user;
  if (scopeOf(user.role, 'handover.read') === 'all') return { districtId, departmentId: null, userId: null };
  return mayManage(user, departmentId ?? '') ? { districtId, departmentId, userId: null } : { districtId, departmentId: null, userId };
}

/** Whether the user looks after the posts of this unit. */
export function mayManage(user: Principal, departmentId: string): boolean {
  const scope = scopeOf(user.role, 'handover.manage');
  return scope === 'all' || (scope === 'own' && user.departmentId === departmentId);
}

/** What the user may do with it now. The one who receives never signs for the other side. */
export function mayDo(user: Principal, handover: Parties & { state: HandoverState }): HandoverDetail['may'] {
  const { state, fromUserId, toUserId, departmentId, preparedById, signedById } = handover;
  const manages = mayManage(user, departmentId);
  const isParty = [fromUserId, toUserId, preparedById].includes(user.userId);
  const now = (action: HandoverAction) => ACTION_STATES[action].includes(state);
  return {
    sign: now('sign') && user.userId === fromUserId,
    signOnBehalf: now('signOnBehalf') && manages && user.userId !== fromUserId && user.userId !== toUserId,
    receive: now('receive') && user.userId === toUserId && signedById !== user.userId,
    cancel: now('cancel') && (manages || isParty),
  };
}

/** Throws `handover_action_refused` where its state does not allow it, `handover_both_sides`, `forbidden` where it is not the user's to do. */
export function assertMayDo(action: HandoverAction, user: Principal, handover: Parties & { state: HandoverState }): void {
  if (!ACTION_STATES[action].includes(handover.state)) throw new UserError('handover_action_refused', { state: HANDOVER_STATE_LABELS[handover.state], action: ACTION_WORDS[action] });
  if (mayDo(user, handover)[action]) return;
  throw new UserError(action === 'signOnBehalf' && user.userId === handover.toUserId ? 'handover_both_sides' : 'forbidden');
}

/** Within the unit; a head is succeeded by a head, so that nobody gets a role by the way. */
export function canSucceed(leaving: Person, successor: Person): boolean {
  if (leaving.id === successor.id || leaving.departmentId === null || leaving.departmentId !== successor.departmentId) return false;
  if (leaving.role === null || successor.role === null || !UNIT_ROLES.includes(leaving.role)) return false;
  return leaving.role === 'unit_head' ? successor.role === 'unit_head' : UNIT_ROLES.includes(successor.role);
}

interface Person {
  id: string;
  role: Role | null;
  departmentId: string | null;
}
