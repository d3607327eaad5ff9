import type { LifecycleState } from './lifecycle';
import type { Light } from './lights';
import type { Sector } from './sectors';

/** `proposed` (拟定) until a planner confirms it; never shown as fact before. */
export const OWNERSHIPS = ['proposed', 'confirmed'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];
export const OWNERSHIP_LABELS: Record<Ownership, string> = { proposed: '拟定', confirmed: '已确认' };

/** Where a fact comes from: the plan's words, our assumption, or demo data. Looks different everywhere, exports included. */
export const PROVENANCES = ['plan', 'assumed', 'demo', 'entered'] as const;
export type Provenance = (typeof PROVENANCES)[number];
export const PROVENANCE_LABELS: Record<Provenance, string> = { plan: '规划原文', assumed: '推定待核', demo: '演示数据', entered: '人工录入' };

export const RATINGS = ['green', 'yellow', 'red'] as const;
export type Rating = (typeof RATINGS)[number];

export interface Project {
  id: string;
  code: string;
  name: string;
  box: number;
  boxTitle: string;
  programmeId: string;
  programmeTitle: string;
  planItemIds: string[];
  sector: Sector;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  ownership: Ownership;
  /** Why this owner was proposed, in one Chinese sentence; null once entered by hand. */
  ownershipReason: string | null;
  lifecycle: LifecycleState;
  light: Light;
  selfRating: Rating | null;
  inspectorRating: Rating | null;
  /** 形象进度 % = Σ wᵢ·pᵢ over milestones; null without milestones. */
  progressPercent: number | null;
  /** 序时进度 %: planned-to-date by the baseline; null without a baseline. */
  plannedPercent: number | null;
  baselineNumber: number;
  milestones: number;
  overdueMilestones: number;
  maxDaysLate: number;
  maxWorkingDaysLate: number;
  nextMilestoneName: string | null;
  nextMilestoneDate: string | null;
  description: string | null;
  place: string | null;
  /** 总投资, decimal string in 万元. */
  totalInvestment: string | null;
  provenance: Provenance;
  /** True when milestones or owner come from the demo seed. */
  demo: boolean;
  updatedAt: string;
  version: number;
}

/** A project's own page: the headline of the list and whose it is besides the lead unit. */
export interface ProjectDetail extends Project {
  cooperatingDepartmentIds: string[];
  cooperatingDepartmentNames: string[];
  responsibleUserId: string | null;
  responsibleUserName: string | null;
  patronUserId: string | null;
  patronUserName: string | null;
  /** True when the revised plan has none of the project's items any more. */
  removedFromPlan: boolean;
}

/** One allowed step of the lifecycle, offered to the user. */
export interface LifecycleOption {
  to: LifecycleState;
  label: string;
  note: string;
}
