import type { LightDimension } from './lights';

/** `expired` follows from the date: an approved exemption ends by itself. */
export const EXEMPTION_STATES = ['requested', 'approved', 'refused', 'expired'] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];
export const EXEMPTION_STATE_LABELS: Record<ExemptionState, string> = { requested: '待审核', approved: '豁免中', refused: '未批准', expired: '已到期' };

/** 正当理由: an approved reason, with an end, that lifts the hits of one milestone or one dimension of a project's light. */
export interface Exemption {
  id: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  leadDepartmentName: string | null;
  dimension: LightDimension;
  milestoneId: string | null;
  milestoneName: string | null;
  reason: string;
  evidence: string;
  /** Last day. */
  until: string;
  state: ExemptionState;
  requestedAt: string;
  requestedBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string | null;
  demo: boolean;
  version: number;
}
