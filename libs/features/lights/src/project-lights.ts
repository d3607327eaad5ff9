import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { ProjectDirectory } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';
import { LightProjectsRepository } from './light-projects.repository';
import { projectStanding } from './project-standing';

/** Projects in one transaction of a large recomputation: other writers get their turn in between. */
const CHUNK = 200;

/** Keeps every project's stored light and standing equal to what the rules say. */
@Injectable()
export class ProjectLights {
  constructor(
    private readonly database: Database,
    private readonly schedule: ScheduleFacts,
    private readonly lightProjects: LightProjectsRepository,
    private readonly projects: ProjectDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Recomputes the named projects from what is stored now, in the surrounding transaction if there is one. Gives how many. */
  async recompute(districtId: string, projectIds: readonly string[], asOf: string): Promise<number> {
    let computed = 0;
    for (let at = 0; at < projectIds.length; at += CHUNK) computed += await this.recomputeChunk(districtId, projectIds.slice(at, at + CHUNK), asOf);
    return computed;
  }

  /** Recomputes one project as of today, after something that its light depends on has changed. */
  async recomputeOne(projectId: string): Promise<void> {
    const districtId = await this.lightProjects.districtOf(projectId);
    if (districtId !== null) await this.recompute(districtId, [projectId], this.clock.today());
  }

  /** Recomputes every project of one district. */
  async recomputeDistrict(districtId: string, asOf: string): Promise<number> {
    return this.recompute(districtId, (await this.lightProjects.idsByDistrict()).get(districtId) ?? [], asOf);
  }

  /** Recomputes every project of every district. */
  async recomputeAll(asOf: string): Promise<number> {
    return this.recomputeGroups(await this.lightProjects.idsByDistrict(), asOf);
  }

  /** Recomputes the projects whose light is of another day: time goes by while nobody writes. */
  async recomputeOutdated(asOf: string): Promise<number> {
    return this.recomputeGroups(await this.lightProjects.idsWithOtherDay(asOf), asOf);
  }

  private async recomputeGroups(idsByDistrict: Map<string, string[]>, asOf: string): Promise<number> {
    let computed = 0;
    for (const [districtId, ids] of idsByDistrict) computed += await this.recompute(districtId, ids, asOf);
    return computed;
  }

  private recomputeChunk(districtId: string, projectIds: readonly string[], asOf: string): Promise<number> {
    return this.database.transaction(async () => {
      await this.projects.lock(projectIds);
      const projects = await this.projects.many(districtId, [...projectIds]);
      const calendar = await this.calendars.of(districtId);
      const milestones = byProject(await this.schedule.milestonesOf(districtId, { projectIds }));
      await this.projects.storeStandings(projects.map((project) => projectStanding(project, milestones.get(project.id) ?? [], asOf, calendar)));
      return projects.length;
    });
  }
}

function byProject(milestones: readonly MilestoneFacts[]): Map<string, MilestoneFacts[]> {
  const groups = new Map<string, MilestoneFacts[]>();
  for (const milestone of milestones) {
    const group = groups.get(milestone.projectId);
    if (group === undefined) groups.set(milestone.projectId, [milestone]);
    else group.push(milestone);
  }
  return groups;
}
