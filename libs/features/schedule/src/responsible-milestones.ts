import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';

export interface ResponsibleMilestone extends Pick<Milestone, 'id' | 'name' | 'baselineDate' | 'demo'> {
  projectCode: string;
}

/** Who answers for milestones that are not done, for features that hand a post over. */
@Injectable()
export class ResponsibleMilestones {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly milestones: MilestonesRepository,
    private readonly journal: ScheduleJournal,
    private readonly clock: Clock,
  ) {}

  /** Earliest baseline date first. */
  async openOf(districtId: string, userId: string): Promise<ResponsibleMilestone[]> {
    const rows = await this.milestones.openOf(districtId, userId);
    const codes = new Map((await this.projects.many(districtId, [...new Set(rows.map(({ projectId }) => projectId))])).map(({ id, code }) => [id, code]));
    return rows.map(({ id, name, baselineDate, demo, projectId }) => ({ id, name, baselineDate, demo, projectCode: codes.get(projectId) ?? '' }));
  }

  /** The successor answers for them from now on. In the caller's transaction. */
  async handOver(districtId: string, from: string, to: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const rows = await this.milestones.openOf(districtId, from);
      const ids = [...new Set(rows.map(({ projectId }) => projectId))];
      await this.projects.lock(ids);
      const projects = new Map((await this.projects.many(districtId, ids)).map((project) => [project.id, project]));
      for (const before of rows) {
        const project = projects.get(before.projectId);
        if (project === undefined) continue;
        const after = await this.milestones.update(before, { responsibleUserId: to, updatedAt: this.clock.nowIso() }, () => Promise.resolve(null));
        await this.journal.milestone('update', project, before, after, reason);
      }
    });
  }
}
