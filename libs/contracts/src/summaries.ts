import type { LifecycleState } from './lifecycle';
import type { LightColour } from './lights';
import type { Ownership } from './projects';
import type { Sector } from './sectors';

/** Numerator and denominator; the percentage is derived, never stored alone. */
export interface Ratio {
  n: number;
  of: number;
}

/** The portfolio at one moment; every figure can be re-derived from the snapshot's project rows. */
export interface WeekFigures {
  week: string;
  cutOff: string;
  projects: number;
  byLight: Record<LightColour, number>;
  byLifecycle: Record<LifecycleState, number>;
  bySector: { sector: Sector; projects: number; late: number }[];
  byDepartment: { departmentId: string | null; departmentName: string; projects: number; late: number; overdueMilestones: number }[];
  milestonesDue: number;
  /** 准点率: milestones done on time ÷ milestones due by the cut-off. */
  onTime: Ratio;
  overdueMilestones: number;
  /** 不计入: suspended and withdrawn projects, named; absent in weeks published before they were listed. */
  leftOut?: LeftOutProject[];
  ownersConfirmed: Ratio;
  baselinesFrozen: Ratio;
}

/** A project that no ratio or overdue list counts, with its open milestones. */
export interface LeftOutProject {
  projectId: string;
  projectCode: string;
  projectName: string;
  lifecycle: LifecycleState;
  milestones: number;
}

/** 周报: immutable snapshot of one ISO week. */
export interface WeeklySummary {
  id: string;
  week: string;
  issue: number;
  title: string;
  cutOff: string;
  publishedAt: string;
  publishedBy: string;
  rulePack: string;
  sha256: string;
  figures: WeekFigures;
  previousWeek: string | null;
  previousFigures: WeekFigures | null;
  overdue: OverdueLine[];
  reached: ReachedLine[];
  upcoming: UpcomingLine[];
  /** False where the working days late were counted over a year whose notice was not confirmed then (节假日未公布). */
  calendarConfirmed: boolean;
  demo: boolean;
}
export interface OverdueLine {
  projectId: string;
  projectCode: string;
  projectName: string;
  milestoneName: string;
  departmentName: string | null;
  /** `proposed`: nobody has confirmed the unit yet. */
  ownership: Ownership;
  baselineDate: string;
  /** Date in the first baseline; absent in weeks published before it was kept. */
  firstBaselineDate?: string | null;
  forecastDate: string | null;
  daysLate: number;
  workingDaysLate: number;
  /** Calendar days late against the first baseline. */
  daysLateFromFirst?: number;
}
export interface ReachedLine {
  projectId: string;
  projectCode: string;
  projectName: string;
  milestoneName: string;
  departmentName: string | null;
  /** `proposed`: nobody has confirmed the unit yet. */
  ownership: Ownership;
  baselineDate: string | null;
  actualDate: string;
  daysLate: number;
}
export interface UpcomingLine {
  projectId: string;
  projectCode: string;
  projectName: string;
  milestoneName: string;
  departmentName: string | null;
  /** `proposed`: nobody has confirmed the unit yet. */
  ownership: Ownership;
  baselineDate: string;
}
