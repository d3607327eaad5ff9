import type { Role } from './roles';

/** 岗位交接: prepared, signed by the one who leaves, received by the successor; only then everything moves, in one piece. */
export const HANDOVER_STATES = ['prepared', 'signed', 'completed', 'cancelled'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];
export const HANDOVER_STATE_LABELS: Record<HandoverState, string> = { prepared: '待移交人签字', signed: '待接收人签收', completed: '已完成', cancelled: '已撤销' };
export const OPEN_HANDOVER_STATES: readonly HandoverState[] = ['prepared', 'signed'];

/** What hangs on the person and moves to the successor; then what hangs on the unit, stays with it, and is listed so that the successor knows of it. */
export const PERSONAL_KINDS = ['project', 'milestone', 'reminder', 'substitution'] as const;
export const UNIT_KINDS = ['filing', 'order', 'blocker', 'adjustment'] as const;
export const HANDOVER_KINDS = [...PERSONAL_KINDS, ...UNIT_KINDS] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];
export const HANDOVER_KIND_LABELS: Record<HandoverKind, string> = {
  project: '担任责任人的项目',
  milestone: '担任责任人的未完成节点',
  reminder: '待签收的提醒',
  substitution: '代理他人的安排',
  filing: '待报送的进展填报',
  order: '待办理的督办单',
  blocker: '待解决的要素问题',
  adjustment: '待批的调整申请',
};

/** Moves with the person; else it stays with the unit. */
export function isPersonal(kind: HandoverKind): boolean {
  return (PERSONAL_KINDS as readonly string[]).includes(kind);
}

export interface HandoverItem {
  kind: HandoverKind;
  id: string;
  /** What it is called. */
  label: string;
  /** Until when, or what else the successor should know. */
  note: string | null;
  demo: boolean;
}

export interface Handover {
  id: string;
  fromUserId: string;
  fromName: string;
  fromRole: Role;
  toUserId: string;
  toName: string;
  departmentId: string;
  departmentName: string;
  reason: string;
  /** Whether the account of the one who leaves goes out of use with the receipt. */
  disablesAccount: boolean;
  state: HandoverState;
  preparedBy: string;
  preparedAt: string;
  /** Who signed for the handing over; somebody else with a reason when the person has left already. */
  signedBy: string | null;
  signedAt: string | null;
  onBehalfReason: string | null;
  receivedAt: string | null;
  cancelledBy: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** How many items moved; null before it was received. */
  movedCount: number | null;
  demo: boolean;
  version: number;
}

export interface HandoverDetail extends Handover {
  /** As they were when it was received; as they are now while it is open. */
  items: HandoverItem[];
  /** SHA-256 of the items: what the successor signs for is what he has seen. */
  itemsSha256: string;
  /** What the reader may do next. */
  may: { sign: boolean; signOnBehalf: boolean; receive: boolean; cancel: boolean };
}

/** Whose post the reader may hand over, and who can succeed each. */
export interface HandoverChoices {
  people: { id: string; name: string; role: Role; departmentName: string; successors: { id: string; name: string; role: Role }[] }[];
}

export interface HandoverPreview {
  items: HandoverItem[];
}
