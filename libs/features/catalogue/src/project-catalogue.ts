import type { ProjectDetail } from '@portfolio/contracts';
import { Injectable } from '@nestjs/common';
import type { Assignment } from './assignment.entity';
import type { PlanItem } from './plan-item.entity';
import { PlanItemsRepository } from './plan-items.repository';
import { ProjectDetailsService } from './project-details.service';
import { ProjectStandingsRepository, type ProjectStanding } from './project-standings.repository';
import type { Project } from './project.entity';
import { ProjectsRepository } from './projects.repository';

export interface ProjectToAdd {
  project: Project;
  planItemIds: readonly string[];
  duties: readonly Omit<Assignment, 'id'>[];
}

/** From this many on the database's idea of its tables is out of date. */
const MANY = 50;

/** Writes new projects with all that belongs to one, in few statements. */
@Injectable()
export class ProjectCatalogue {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly items: PlanItemsRepository,
    private readonly standings: ProjectStandingsRepository,
    private readonly details: ProjectDetailsService,
  ) {}

  /** `standing` is that of a project with nothing planned; items that get a project are covered. */
  async add(added: readonly ProjectToAdd[], standing: ProjectStanding): Promise<void> {
    const links = added.flatMap(({ project, planItemIds }) => planItemIds.map((planItemId) => ({ districtId: project.districtId, projectId: project.id, planItemId })));
    await this.projects.insert(
      added.map(({ project }) => project),
      links,
      added.flatMap(({ duties }) => duties),
    );
    await this.standings.store(added.map(({ project }) => ({ ...standing, projectId: project.id })));
    await this.items.markCovered(links.map(({ planItemId }) => planItemId));
    if (added.length >= MANY) await this.projects.refreshStatistics();
  }

  itemsNamed(districtId: string, ids: readonly string[]): Promise<PlanItem[]> {
    return this.items.many(districtId, ids);
  }

  /** Null also for another district's. */
  project(districtId: string, id: string): Promise<Project | null> {
    return this.projects.find(districtId, id);
  }

  detail(districtId: string, id: string): Promise<ProjectDetail> {
    return this.details.get(districtId, id);
  }
}
