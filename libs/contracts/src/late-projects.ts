import type { LifecycleState } from './lifecycle';
import type { Light } from './lights';
import type { EvidenceSection } from './orders';
import type { Ownership, Rating } from './projects';

/** One reason why a late project stands where it stands; `points` add up to the severity. */
export interface SeverityReason {
  code: string;
  text: string;
  points: number;
}

export interface LateMilestone {
  id: string;
  name: string;
  /** Share of the project's weights in percent. */
  weightPercent: number;
  baselineDate: string;
  forecastDate: string | null;
  daysLate: number;
  workingDaysLate: number;
}

/** A project with at least one overdue milestone, as 督查室 reviews it. `id` is the project's. */
export interface LateProject {
  id: string;
  code: string;
  name: string;
  box: number;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  ownership: Ownership;
  lifecycle: LifecycleState;
  light: Light;
  selfRating: Rating | null;
  inspectorRating: Rating | null;
  severity: number;
  severityReasons: SeverityReason[];
  /** Earliest baseline date among the overdue milestones. */
  lateSince: string;
  daysLate: number;
  workingDaysLate: number;
  /** Report periods running without a green light, the present one included. */
  periodsRunning: number;
  milestones: LateMilestone[];
  /** When the unit last did something about the project, and what; null when it never has. */
  lastAct: { at: string; text: string } | null;
  silentWorkingDays: number | null;
  openOrders: { id: string; label: string; state: string; stateLabel: string }[];
  /** In the inbox; `missed`: somebody of a rung was not reached, the reason is on record. */
  reminders: { sent: number; signed: number; missed: number };
  notes: number;
  demo: boolean;
  version: number;
}

/** Everything an inspector needs to judge one late project. */
export interface LateProjectDetail extends LateProject {
  /** The last three forecasts given, newest first. */
  forecasts: { milestoneName: string; from: string | null; to: string | null; changedAt: string; changedBy: string }[];
  /** What other features know: which reminders went to whom and were signed, pending adjustments. */
  sections: EvidenceSection[];
  reviewNotes: ReviewNote[];
}

/** 督查意见: an inspector's words on a late project. Kept beside the facts, never changes them. */
export interface ReviewNote {
  id: string;
  projectId: string;
  text: string;
  author: string;
  createdAt: string;
}
