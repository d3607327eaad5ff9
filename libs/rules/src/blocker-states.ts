import { OPEN_BLOCKER_STATES, UNFIXED_BLOCKER_STATES, scopeOf, type BlockerAction, type BlockerLevel, type BlockerState, type PersonsBlockerAction, type Role } from '@portfolio/contracts';

/**
 * What somebody is to one blocker. `raiser`: who raised it; `raising_head`: the head of that unit, who may stand in; `district_inspector`:
 * 督查室 where the blocker is of district level; `fixing_unit`: clerk or head of the unit that must fix it.
 */
export const BLOCKER_PARTS = ['raiser', 'raising_head', 'raising_unit', 'fixing_unit', 'fixing_head', 'inspector', 'district_inspector'] as const;
export type BlockerPart = (typeof BLOCKER_PARTS)[number];

/** Whom a blocker concerns. */
export interface BlockerConcerned {
  raisedById: string;
  /** Null: raised by 督查室. */
  raisedByDepartmentId: string | null;
  departmentId: string;
  level: BlockerLevel;
}
export interface BlockerUser {
  userId: string;
  role: Role | null;
  departmentId: string | null;
}

/** What the next step depends on beside the state. */
export interface BlockerFacts {
  state: BlockerState;
  /** The present unit has taken it on. */
  takenOn: boolean;
  /** On the list of the next 专题调度会. */
  escalated: boolean;
}

/**
 * The parts of a user. The fixing unit is never anything else: whoever moved there after raising it does not sign off his own unit's
 * work. What 督查室 raised belongs to the office, not to the one inspector.
 */
export function blockerParts({ userId, role, departmentId }: BlockerUser, blocker: BlockerConcerned): BlockerPart[] {
  if (role === 'inspector') {
    return [...(blocker.raisedByDepartmentId === null ? (['raiser'] as const) : []), blocker.level === 'district' ? 'district_inspector' : 'inspector'];
  }
  if (departmentId === null || scopeOf(role, 'blocker.raise') === null) return [];
  if (departmentId === blocker.departmentId) return role === 'unit_head' ? ['fixing_unit', 'fixing_head'] : ['fixing_unit'];
  if (departmentId !== blocker.raisedByDepartmentId) return [];
  return ['raising_unit', ...(role === 'unit_head' ? (['raising_head'] as const) : []), ...(userId === blocker.raisedById ? (['raiser'] as const) : [])];
}

interface BlockerRule {
  from: readonly BlockerState[];
  /** The state it leads to; null leaves it where it is; `back` to whoever had it before it was asked back. */
  to: BlockerState | 'back' | null;
  by: readonly BlockerPart[];
  /** Only where it is (or is not) on the list of the 专题调度会. */
  escalated?: boolean;
}

const RAISERS: readonly BlockerPart[] = ['raiser', 'raising_head'];
const RAISING: readonly BlockerPart[] = ['raiser', 'raising_head', 'raising_unit'];
const FIXING: readonly BlockerPart[] = ['fixing_unit'];
const OFFICE: readonly BlockerPart[] = ['inspector', 'district_inspector'];
/** 销号: who raised it, his head in his place, 督查室 for what is of district level. */
const ACCEPTING: readonly BlockerPart[] = [...RAISERS, 'district_inspector'];

/** 要素问题 from raising to 销号 (domain: Blocker). The fixing unit never closes, never moves its own deadline, and never takes itself off the meeting's list. */
const BLOCKER_RULES: Record<PersonsBlockerAction, BlockerRule> = {
  edit: { from: ['raised', 'asked_back'], to: null, by: RAISING },
  take_on: { from: ['raised'], to: 'working', by: FIXING },
  ask_back: { from: ['raised', 'working'], to: 'asked_back', by: FIXING },
  answer: { from: ['asked_back'], to: 'back', by: RAISING },
  progress: { from: ['working'], to: null, by: FIXING },
  fix: { from: ['working'], to: 'fixed', by: FIXING },
  accept: { from: ['fixed'], to: 'closed', by: ACCEPTING },
  reject: { from: ['fixed'], to: 'working', by: ACCEPTING },
  move_deadline: { from: UNFIXED_BLOCKER_STATES, to: null, by: [...RAISERS, ...OFFICE] },
  escalate: { from: UNFIXED_BLOCKER_STATES, to: null, by: ['raising_head', 'fixing_head', ...OFFICE], escalated: false },
  de_escalate: { from: UNFIXED_BLOCKER_STATES, to: null, by: OFFICE, escalated: true },
  hand_over: { from: UNFIXED_BLOCKER_STATES, to: 'raised', by: FIXING },
  withdraw: { from: OPEN_BLOCKER_STATES, to: 'withdrawn', by: RAISERS },
  reopen: { from: ['closed'], to: 'working', by: ACCEPTING },
};

/** The state an action leads to, or null where it is not possible from here or not for somebody with these parts. */
export function blockerStep({ state, takenOn, escalated }: BlockerFacts, action: BlockerAction, parts: readonly BlockerPart[]): BlockerState | null {
  if (action === 'raise' || action === 'go_over') return null;
  const rule = BLOCKER_RULES[action];
  if (!rule.from.includes(state) || !mayTakeBlockerAction(action, parts)) return null;
  if (rule.escalated !== undefined && rule.escalated !== escalated) return null;
  if (rule.to === 'back') return takenOn ? 'working' : 'raised';
  return rule.to ?? state;
}

/** Whether somebody with these parts could ever take the action, whatever the state. */
export function mayTakeBlockerAction(action: BlockerAction, parts: readonly BlockerPart[]): boolean {
  return action !== 'raise' && action !== 'go_over' && parts.some((part) => BLOCKER_RULES[action].by.includes(part));
}

/** What somebody may do from here, in the order of the story. */
export function blockerActions(facts: BlockerFacts, parts: readonly BlockerPart[]): BlockerAction[] {
  return (Object.keys(BLOCKER_RULES) as PersonsBlockerAction[]).filter((action) => blockerStep(facts, action, parts) !== null);
}
