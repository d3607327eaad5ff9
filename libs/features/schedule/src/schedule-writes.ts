import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { Milestone as MilestoneView, Permission, Principal } from '@portfolio/contracts';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { MilestoneViews } from './milestone-views';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleEvents } from './schedule-events';

/** The frame of every write to a schedule: one transaction of row access, the write with its audit, and what follows from it (the project's light, for one). */
@Injectable()
export class ScheduleWrites {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly milestones: MilestonesRepository,
    private readonly views: MilestoneViews,
    private readonly events: ScheduleEvents,
  ) {}

  /** Writes to one project's schedule at a time. Throws `not_found`, `forbidden` (another unit's project). */
  onProject<T>(user: Principal, permission: Permission, projectId: string, work: (project: ProjectFacts) => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.projects.lock([projectId]);
      const project = await this.projects.get(user.districtId, projectId);
      this.projects.assertMay(user, permission, project);
      const result = await work(project);
      await this.events.scheduleChanged(user.districtId, [projectId]);
      return result;
    });
  }

  /** Like `onProject` for one milestone as the user saw it (any, without a version). Throws `stale_version` with the present record too. */
  async onMilestone<T>(
    user: Principal,
    permission: Permission,
    at: { id: string; version?: number },
    work: (milestone: Milestone, project: ProjectFacts) => Promise<T>,
  ): Promise<T> {
    const { projectId } = await this.find(user, at.id);
    return this.onProject(user, permission, projectId, async (project) => {
      const milestone = await this.find(user, at.id);
      if (at.version !== undefined && milestone.version !== at.version) throw new StaleVersionError(await this.view(user.districtId, at.id));
      return work(milestone, project);
    });
  }

  /** Several writes, all or none. */
  together<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** The milestone as the API shows it. Throws `not_found`. */
  view(districtId: string, id: string): Promise<MilestoneView> {
    return this.views.get(districtId, id);
  }

  viewsOf(districtId: string, projectId: string): Promise<MilestoneView[]> {
    return this.views.ofProject(districtId, projectId);
  }

  private async find(user: Principal, id: string): Promise<Milestone> {
    const milestone = await this.milestones.find(user.districtId, id);
    if (milestone === null) throw new UserError('not_found');
    return milestone;
  }
}
