import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { grouped } from '@portfolio/rules';
import { LightEvaluation } from './light-evaluation';
import { LightPeriods } from './light-periods';
import { LightProjectsRepository } from './light-projects.repository';

/** Projects in one transaction of a large recomputation: other writers get their turn in between. */
const CHUNK = 200;

/** Keeps every project's stored light and standing equal to what the rules say, and the result of every week that has ended. */
@Injectable()
export class ProjectLights {
  constructor(
    private readonly database: Database,
    private readonly lightProjects: LightProjectsRepository,
    private readonly projects: ProjectDirectory,
    private readonly evaluation: LightEvaluation,
    private readonly periods: LightPeriods,
    private readonly clock: Clock,
  ) {}

  /** Recomputes the named projects from what is stored now, in the surrounding transaction if there is one. Gives how many. */
  async recompute(districtId: string, projectIds: readonly string[], asOf: string): Promise<number> {
    let computed = 0;
    for (let at = 0; at < projectIds.length; at += CHUNK) computed += await this.recomputeChunk(districtId, projectIds.slice(at, at + CHUNK), asOf);
    return computed;
  }

  /** The same as of today. */
  async recomputeToday(districtId: string, projectIds: readonly string[]): Promise<void> {
    await this.recompute(districtId, projectIds, this.clock.today());
  }

  /** Recomputes one project as of today, after something that its light depends on has changed. */
  async recomputeOne(projectId: string): Promise<void> {
    const districtId = await this.lightProjects.districtOf(projectId);
    if (districtId !== null) await this.recomputeToday(districtId, [projectId]);
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
      const projects = await this.projects.many(districtId, projectIds);
      await this.recordEndedWeeks(districtId, projects, asOf);
      const evaluated = await this.evaluation.of(districtId, projects, asOf);
      await this.projects.storeStandings(evaluated.map(({ standing }) => standing));
      return projects.length;
    });
  }

  /** A light that was last computed in an earlier week: that week, and those that went by since, have their result first. */
  private async recordEndedWeeks(districtId: string, projects: readonly ProjectFacts[], asOf: string): Promise<void> {
    const days = await this.lightProjects.computedOn(projects.map(({ id }) => id));
    const byDay = grouped(projects, ({ id }) => days.get(id) ?? asOf);
    for (const [day, those] of byDay) await this.periods.recordBetween(districtId, those, day, asOf);
  }
}
