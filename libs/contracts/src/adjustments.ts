import type { LightColour } from './lights';
import type { Sector } from './sectors';

/** 调整类别 (domain: Adjustment). What an approved one does is in its diff. */
export const ADJUSTMENT_KINDS = ['reschedule', 'suspend', 'withdraw', 'resume', 'owner', 'split', 'package', 'add'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

export const ADJUSTMENT_KIND_LABELS: Record<AdjustmentKind, string> = {
  reschedule: '节点调整',
  suspend: '暂缓',
  withdraw: '退出',
  resume: '恢复',
  owner: '责任单位变更',
  split: '拆分',
  package: '打包',
  add: '新增项目',
};

/** submitted → reviewed (an inspector has commented) → approved, returned with words, or revoked by who asked. */
export const ADJUSTMENT_STATES = ['submitted', 'reviewed', 'approved', 'returned', 'revoked'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];
export const PENDING_ADJUSTMENT_STATES = ['submitted', 'reviewed'] as const satisfies readonly AdjustmentState[];

export const ADJUSTMENT_STATE_LABELS: Record<AdjustmentState, string> = {
  submitted: '待审核',
  reviewed: '已批注待批',
  approved: '已批准',
  returned: '已退回',
  revoked: '已撤回',
};

/** A milestone as the next baseline is to have it; one in no baseline yet (未纳入基线) is taken in by being named. */
export interface AdjustedMilestone {
  milestoneId: string;
  baselineDate: string;
  weight: number;
}

/** One of the new projects that a split makes beside the one that goes on. */
export interface SplitPart {
  name: string;
  place?: string | null;
  totalInvestment?: string | null;
  leadDepartmentId?: string | null;
}

/** What is asked for; which fields count depends on the kind. */
export interface AdjustmentContent {
  /** reschedule, resume. */
  milestones?: AdjustedMilestone[] | null;
  /** reschedule, resume: why a date lies beyond the plan's last year (超规划期); without it none does. */
  beyondPlanReason?: string | null;
  /** owner, add. */
  leadDepartmentId?: string | null;
  cooperatingDepartmentIds?: string[] | null;
  /** split. */
  parts?: SplitPart[] | null;
  /** package: the projects that go on inside this one. */
  mergedProjectIds?: string[] | null;
  /** add; split and package: the new name of the project that goes on. */
  name?: string | null;
  /** add. */
  programmeId?: string | null;
  planItemIds?: string[] | null;
  sector?: Sector | null;
  place?: string | null;
  totalInvestment?: string | null;
}

/** One line of the diff: whose, what, from, to. */
export interface AdjustmentChange {
  /** The milestone or project that changes, as a reader knows it. */
  subject: string;
  field: string;
  label: string;
  from: string | null;
  to: string | null;
}

export interface AdjustmentLightChange {
  projectId: string;
  projectCode: string;
  projectName: string;
  from: LightColour;
  to: LightColour;
}

/** What an approval would do, or has done. */
export interface AdjustmentPreview {
  changes: AdjustmentChange[];
  lights: AdjustmentLightChange[];
}

export interface AdjustmentComment {
  id: string;
  at: string;
  byId: string;
  by: string;
  text: string;
}

/** `subject` is asked about, `merged` goes on inside the subject, `created` came of it. */
export interface AdjustmentProject {
  projectId: string;
  code: string;
  name: string;
  part: 'subject' | 'merged' | 'created';
}

export interface Adjustment {
  id: string;
  kind: AdjustmentKind;
  state: AdjustmentState;
  /** Null for a new project that is not approved yet. */
  projectId: string | null;
  projectCode: string | null;
  /** The proposed name while the project is not there yet. */
  projectName: string;
  departmentId: string | null;
  departmentName: string | null;
  reason: string;
  /** 文号 of the authority's approval; given with the approval, or before for one asked after the due date. */
  documentNumber: string | null;
  /** Asked for by a planner after a milestone had run out (逾期后调整). */
  afterDue: boolean;
  askedAt: string;
  askedById: string;
  askedBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string | null;
  /** Number of the baseline that the approval made. */
  baselineNumber: number | null;
  comments: number;
  demo: boolean;
  version: number;
}

export interface AdjustmentDetail extends Omit<Adjustment, 'comments'> {
  content: AdjustmentContent;
  /** As shown when it was asked for; after the approval as it took effect. */
  diff: AdjustmentPreview;
  /** Pending only: what the approval would do now differs from what was asked for. */
  outdated: boolean;
  /** Pending and outdated only: what it would do now, or why it can no longer be done. */
  present: AdjustmentPreview | null;
  obstacle: string | null;
  projects: AdjustmentProject[];
  comments: AdjustmentComment[];
}

/** A kind of adjustment that may be asked for a project now, or why not. */
export interface AdjustmentOption {
  kind: AdjustmentKind;
  label: string;
  allowed: boolean;
  reason: string | null;
}

/** 待批调整 of a project, shown beside its reminders; it does not hide lateness. */
export interface PendingAdjustment {
  id: string;
  kind: AdjustmentKind;
  state: AdjustmentState;
  projectId: string;
  milestoneIds: string[];
  askedAt: string;
  askedBy: string;
}
