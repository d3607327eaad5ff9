import { Injectable } from '@nestjs/common';
import type { LightColour } from '@portfolio/contracts';
import { Database, insertMany, newId, refuseDuplicate, updateVersioned } from '@portfolio/platform/database';
import { Assignment } from './assignment.entity';
import { ProjectPlanItem } from './project-plan-item.entity';
import { ProjectTransition } from './project-transition.entity';
import { Project } from './project.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

export type ProjectChanges = Partial<Omit<Project, 'id' | 'districtId' | 'version' | 'code'>>;

/** Writes projects, their links to the plan and their stages, and reads them as they are stored. */
@Injectable()
export class ProjectsRepository {
  constructor(private readonly database: Database) {}

  find(districtId: string, id: string): Promise<Project | null> {
    return this.database.manager.findOneBy(Project, { districtId, id });
  }

  /** Row locks in the order of the ids: no two transactions can wait for each other. SQLite has one writer anyway. */
  async lock(ids: readonly string[]): Promise<void> {
    if (this.database.dialect === 'sqlite') return;
    const sorted = [...new Set(ids)].sort();
    for (let at = 0; at < sorted.length; at += CHUNK) {
      const query = this.database.manager.createQueryBuilder(Project, 'project').select('project.id', 'id');
      await query.where('project.id IN (:...ids)', { ids: sorted.slice(at, at + CHUNK) }).orderBy('project.id').setLock('for_no_key_update').getRawMany();
    }
  }

  /** All of the district's projects, or those named, by code. */
  async many(districtId: string, ids?: readonly string[]): Promise<Project[]> {
    const query = () => this.database.manager.createQueryBuilder(Project, 'project').where('project.districtId = :districtId', { districtId }).orderBy('project.code');
    if (ids === undefined) return query().getMany();
    const found: Project[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) {
      found.push(...(await query().andWhere('project.id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) }).getMany()));
    }
    return found;
  }

  /** Throws `already_exists` when a code is taken. */
  async insert(projects: Project[], links: Omit<ProjectPlanItem, 'id'>[], assignments: Omit<Assignment, 'id'>[]): Promise<void> {
    const manager = this.database.manager;
    await refuseDuplicate(projects[0]?.code ?? '', () => insertMany(manager, Project, projects));
    await insertMany(manager, ProjectPlanItem, links.map((link) => ({ ...link, id: newId() })));
    await insertMany(manager, Assignment, assignments.map((assignment) => ({ ...assignment, id: newId() })));
  }

  /** Raises the version with whatever changed; throws `StaleVersionError` with what `present` gives. */
  update(at: { id: string; version: number }, changes: ProjectChanges, present: () => Promise<unknown>): Promise<Project> {
    return updateVersioned(this.database.manager, Project, at, changes, present);
  }

  async markDemo(districtId: string, ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += CHUNK) {
      await this.database.manager
        .createQueryBuilder()
        .update(Project)
        .set({ demo: true })
        .where('districtId = :districtId AND id IN (:...ids)', { districtId, ids: ids.slice(at, at + CHUNK) })
        .execute();
    }
  }

  /** For demo data only: the stage is set without the steps' checks, unless somebody has moved the project before; false then. */
  async setDemoLifecycle(districtId: string, id: string, lifecycle: Project['lifecycle'], updatedAt: string): Promise<boolean> {
    const { affected } = await this.database.manager.update(Project, { districtId, id, lifecycle: 'reserve' }, { lifecycle, updatedAt, demo: true });
    return affected === 1;
  }

  /** Oldest first. */
  transitions(districtId: string, projectId: string): Promise<ProjectTransition[]> {
    return this.database.manager.find(ProjectTransition, { where: { districtId, projectId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async addTransition(transition: Omit<ProjectTransition, 'id'>): Promise<void> {
    await insertMany(this.database.manager, ProjectTransition, [{ ...transition, id: newId() }]);
  }

  /** The last year of the plan that the project belongs to; null for a project of no known plan. */
  async planPeriodEnd(projectId: string): Promise<number | null> {
    const query = this.database.manager
      .createQueryBuilder(Project, 'project')
      .innerJoin('programmes', 'programme', 'programme.id = project.programmeId')
      .innerJoin('boxes', 'box', 'box.id = programme.boxId')
      .innerJoin('plans', 'plan', 'plan.id = box.planId')
      .select('plan.periodEnd', 'year')
      .where('project.id = :projectId', { projectId });
    const row = await query.getRawOne<{ year: number | string }>();
    return row === undefined ? null : Number(row.year);
  }

  async planItemIds(projectId: string): Promise<string[]> {
    return (await this.database.manager.findBy(ProjectPlanItem, { projectId })).map(({ planItemId }) => planItemId);
  }

  /** Links plan items to the project; those it has already stay. */
  async linkItems(districtId: string, projectId: string, planItemIds: readonly string[]): Promise<void> {
    const present = new Set(await this.planItemIds(projectId));
    const links = planItemIds.filter((id) => !present.has(id)).map((planItemId) => ({ id: newId(), districtId, projectId, planItemId }));
    await insertMany(this.database.manager, ProjectPlanItem, links);
  }

  /** The project's light as stored; grey before anything was computed. */
  async lights(districtId: string, ids: readonly string[]): Promise<Map<string, LightColour>> {
    const query = this.database.manager
      .createQueryBuilder(Project, 'project')
      .leftJoin('project_standings', 'standing', 'standing.id = project.id')
      .select('project.id', 'id')
      .addSelect("COALESCE(standing.lightColour, 'grey')", 'light')
      .where('project.districtId = :districtId AND project.id IN (:...ids)', { districtId, ids });
    return new Map((await query.getRawMany<{ id: string; light: LightColour }>()).map(({ id, light }) => [id, light]));
  }

  /** Tells PostgreSQL at once how many rows there are now: until it finds out by itself, lists are planned as if for a few. */
  async refreshStatistics(): Promise<void> {
    if (this.database.dialect === 'sqlite') return;
    await this.database.manager.query('ANALYZE projects, assignments, project_plan_items, project_standings, plan_items, programmes, boxes, departments');
  }
}
