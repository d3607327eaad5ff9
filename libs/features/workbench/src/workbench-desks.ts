import { Injectable } from '@nestjs/common';
import { PendingAdjustments } from '@portfolio/adjustments';
import { scopeOf, type AdminWorkbench, type InspectorWorkbench, type LeaderWorkbench, type Milestone, type PlannerWorkbench, type Principal, type UnitWorkbench } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Heartbeats } from '@portfolio/platform/jobs';
import { RemindersService } from '@portfolio/reminders';
import { NO_DEPARTMENT_LABEL, daysBetween } from '@portfolio/rules';
import { ScheduleFacts } from '@portfolio/schedule';
import { WeeklySummariesService } from '@portfolio/summaries';
import { WorkbenchRepository } from './workbench.repository';

const SHOWN = 10;
const WORST_SHOWN = 5;
/** Enough to find five different projects among the longest overdue milestones. */
const WORST_SEARCHED = 200;

/** Builds one desk each: what that person has to do or to know, with the number behind it. */
@Injectable()
export class WorkbenchDesks {
  constructor(
    private readonly repository: WorkbenchRepository,
    private readonly schedule: ScheduleFacts,
    private readonly reminders: RemindersService,
    private readonly summaries: WeeklySummariesService,
    private readonly departments: DepartmentDirectory,
    private readonly heartbeats: Heartbeats,
    private readonly adjustments: PendingAdjustments,
  ) {}

  async unit(user: Principal, departmentId: string): Promise<UnitWorkbench> {
    const { districtId } = user;
    const [names, overdue, dueSoon, unreadReminders, unsignedReminders, projectsByLight] = await Promise.all([
      this.departments.names([departmentId]),
      this.milestones(districtId, { status: 'overdue', unitId: departmentId }, ['daysLate', 'DESC'], 50),
      this.milestones(districtId, { status: 'due_soon', unitId: departmentId }, ['baselineDate', 'ASC'], 50),
      this.reminders.unread(user),
      this.reminders.unsigned(user),
      this.repository.lights(districtId, departmentId),
    ]);
    return {
      departmentName: names.get(departmentId) ?? '',
      overdue: overdue.rows,
      overdueTotal: overdue.total,
      dueSoon: dueSoon.rows,
      dueSoonTotal: dueSoon.total,
      unreadReminders,
      unsignedReminders,
      projectsByLight,
      projects: Object.values(projectsByLight).reduce((sum, count) => sum + count, 0),
    };
  }

  async inspector(districtId: string, today: string): Promise<InspectorWorkbench> {
    const [overdue, units, projects] = await Promise.all([
      this.milestones(districtId, { status: 'overdue' }, ['daysLate', 'DESC'], SHOWN),
      this.repository.overdueByDepartment(districtId, today),
      this.repository.projectsByDepartment(districtId),
    ]);
    return {
      overdue: overdue.rows,
      overdueTotal: overdue.total,
      byDepartment: units
        .map(({ departmentId, departmentName, overdue: count, worstBaselineDate }) => ({
          departmentId,
          departmentName: departmentName ?? NO_DEPARTMENT_LABEL,
          overdue: count,
          worstDaysLate: daysBetween(worstBaselineDate, today),
          projects: projects.get(departmentId) ?? 0,
        }))
        .sort((a, b) => b.overdue - a.overdue || b.worstDaysLate - a.worstDaysLate),
    };
  }

  async leader(districtId: string): Promise<LeaderWorkbench> {
    const [glance, overdue] = await Promise.all([this.summaries.glance(districtId), this.milestones(districtId, { status: 'overdue' }, ['daysLate', 'DESC'], WORST_SEARCHED)]);
    return { ...glance, overdue: worstOfEachProject(overdue.rows).slice(0, WORST_SHOWN) };
  }

  async planner(districtId: string): Promise<PlannerWorkbench> {
    const of = await this.repository.totalProjects(districtId);
    const items = await this.repository.planItems(districtId);
    return {
      ownershipProposed: { n: await this.repository.ownershipProposed(districtId), of },
      itemsUncovered: { n: items.open, of: items.total },
      baselinesMissing: { n: await this.repository.baselinesMissing(districtId), of },
      planWarnings: items.doubtful,
      assumedDepartments: await this.repository.assumedDepartments(districtId),
      stagedImports: await this.repository.stagedImports(districtId),
      pendingAdjustments: await this.adjustments.count(districtId),
    };
  }

  async admin(user: Principal): Promise<AdminWorkbench> {
    const mayReadRuns = scopeOf(user.role, 'heartbeat.read') !== null;
    return {
      activeUsers: await this.repository.activeUsers(user.districtId),
      pendingRoles: await this.repository.pendingRoles(user.districtId),
      recentRuns: mayReadRuns ? (await this.heartbeats.page({ sort: null, offset: 0, limit: 8, filter: {} })).rows : [],
    };
  }

  private milestones(districtId: string, filter: Record<string, unknown>, sort: [string, 'ASC' | 'DESC'], limit: number): Promise<{ rows: Milestone[]; total: number }> {
    return this.schedule.list(districtId, { filter, sort, offset: 0, limit });
  }
}

/** One project that is late with everything must not hide the four others. */
function worstOfEachProject(milestones: readonly Milestone[]): Milestone[] {
  const seen = new Set<string>();
  return milestones.filter(({ projectId }) => !seen.has(projectId) && seen.add(projectId));
}
