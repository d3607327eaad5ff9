import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Permission, Principal, Rating, RatingSide } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { AssignmentsService } from './assignments.service';
import { OwnershipService, type Actor, type OwnershipConfirmation } from './ownership.service';
import { ProjectEvents } from './project-events';
import type { ProjectFacts } from './project-facts';
import { ProjectStandingsRepository, type ProjectStanding } from './project-standings.repository';
import { assertMay, mayDo } from './projects.policy';
import { ProjectsRepository } from './projects.repository';

/** The projects, for other features. */
@Injectable()
export class ProjectDirectory {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsRepository,
    private readonly assignments: AssignmentsService,
    private readonly standings: ProjectStandingsRepository,
    private readonly ownership: OwnershipService,
    private readonly audit: AuditTrail,
    private readonly events: ProjectEvents,
  ) {}

  /** Throws `not_found`, also for another district's project. */
  async get(districtId: string, id: string): Promise<ProjectFacts> {
    const project = await this.projects.find(districtId, id);
    if (project === null) throw new UserError('not_found');
    return this.assignments.factsOf(project);
  }

  /** All of the district's projects, or those of the ids that exist, by code. */
  async many(districtId: string, ids?: readonly string[]): Promise<ProjectFacts[]> {
    if (ids?.length === 0) return [];
    return this.assignments.factsOfMany(districtId, await this.projects.many(districtId, ids), ids === undefined);
  }

  /**
   * Makes other writes to the schedule or stage of these projects wait until this transaction ends, so that what is computed from
   * them is computed from what is really stored.
   */
  lock(projectIds: readonly string[]): Promise<void> {
    return this.projects.lock(projectIds);
  }

  /** Throws `not_found` for another district's project, `forbidden` for one that is not the user's to do this with. */
  assertMay(user: Principal, permission: Permission, project: ProjectFacts): void {
    assertMay(user, permission, project);
  }

  /** Like `assertMay`, for what is shown or left out. */
  may(user: Principal, permission: Permission, project: ProjectFacts): boolean {
    return mayDo(user, permission, project);
  }

  /** Keeps the computed facts that lists and lights show. Writes over the earlier ones; no version is raised. */
  async storeStandings(rows: readonly ProjectStanding[]): Promise<void> {
    await this.standings.store(rows);
    await this.events.standingsStored(rows.map(({ projectId }) => projectId));
  }

  /** Shows an opinion as the latest of its side; no version is raised. */
  showRating(projectId: string, side: RatingSide, rating: { id: string; rating: Rating }): Promise<void> {
    return this.standings.rate(projectId, side, rating);
  }

  /** Confirms lead units, all or none; see `OwnershipService.confirm`. Gives the number confirmed. */
  confirmOwners(districtId: string, items: readonly OwnershipConfirmation[], actor: Actor = { id: null, name: '系统' }): Promise<number> {
    return this.ownership.confirm(districtId, items, actor);
  }

  /** Marks projects whose milestones or owner are demo data. */
  async markDemo(districtId: string, ids: readonly string[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.projects.markDemo(districtId, ids);
      await this.audit.record({ action: 'seed', objectType: 'project_list', objectId: districtId, objectLabel: `${ids.length} 个项目标明演示数据`, districtId });
    });
  }
}
