import type { Heartbeat, SchedulerStatus } from './reminders';

import type { LightColour } from './lights';
import type { Milestone } from './milestones';
import type { Ratio, WeekFigures } from './summaries';

/** What each role sees first (screens: 工作台). Every count leads to its list through `filter`. */
export interface Workbench {
  today: string;
  week: string;
  scheduler: SchedulerStatus | null;
  unit: UnitWorkbench | null;
  inspector: InspectorWorkbench | null;
  leader: LeaderWorkbench | null;
  planner: PlannerWorkbench | null;
  admin: AdminWorkbench | null;
}
export interface UnitWorkbench {
  departmentName: string;
  overdue: Milestone[];
  overdueTotal: number;
  dueSoon: Milestone[];
  dueSoonTotal: number;
  unreadReminders: number;
  /** Delivered reminders that ask for 签收 and have not got it. */
  unsignedReminders: number;
  projectsByLight: Record<LightColour, number>;
  projects: number;
}
export interface InspectorWorkbench {
  overdue: Milestone[];
  overdueTotal: number;
  byDepartment: { departmentId: string | null; departmentName: string; overdue: number; worstDaysLate: number; projects: number }[];
}
export interface LeaderWorkbench {
  current: WeekFigures;
  previous: { week: string; figures: WeekFigures } | null;
  overdue: Milestone[];
}
export interface PlannerWorkbench {
  ownershipProposed: Ratio;
  itemsUncovered: Ratio;
  baselinesMissing: Ratio;
  planWarnings: number;
  assumedDepartments: number;
  stagedImports: number;
  /** 待批调整. */
  pendingAdjustments: number;
}
export interface AdminWorkbench {
  activeUsers: number;
  pendingRoles: number;
  recentRuns: Heartbeat[];
}
