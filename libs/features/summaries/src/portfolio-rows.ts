import type { LifecycleState, LightColour, Ownership, Sector } from '@portfolio/contracts';
import type { CalendarData, WeekMilestoneRow, WeekProjectRow } from '@portfolio/rules';

/** A project as a snapshot keeps it: enough to derive every figure again. */
export interface SnapshotProject extends WeekProjectRow {
  id: string;
  code: string;
  name: string;
  sector: Sector;
  lifecycle: LifecycleState;
  light: LightColour;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  ownership: Ownership;
  baselineNumber: number;
}

/** A milestone of a frozen baseline, as a snapshot keeps it. */
export interface SnapshotMilestone extends WeekMilestoneRow {
  projectId: string;
  name: string;
  baselineDate: string | null;
  /** Date in the first baseline; absent in snapshots made before it was kept. */
  firstBaselineDate?: string | null;
  forecastDate: string | null;
  actualDate: string | null;
}

/** The portfolio on one day. */
export interface PortfolioRows {
  asOf: string;
  cutOff: string;
  rulePack: string;
  /** The working calendar that lateness was counted with. */
  calendar: CalendarData;
  /** True when any of it is demo data. */
  demo: boolean;
  projects: SnapshotProject[];
  milestones: SnapshotMilestone[];
}
