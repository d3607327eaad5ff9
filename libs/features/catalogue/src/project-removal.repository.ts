import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { Assignment } from './assignment.entity';
import { ProjectPlanItem } from './project-plan-item.entity';
import { ProjectStandingRow } from './project-standing.entity';
import { ProjectTransition } from './project-transition.entity';
import { Project } from './project.entity';

/** Takes back projects that nobody has worked with. */
@Injectable()
export class ProjectRemovalRepository {
  constructor(private readonly database: Database) {}

  /** Projects of the item. */
  ofItem(districtId: string, planItemId: string): Promise<Project[]> {
    return this.database.manager
      .createQueryBuilder(Project, 'project')
      .innerJoin(ProjectPlanItem, 'link', 'link.projectId = project.id AND link.planItemId = :planItemId', { planItemId })
      .where('project.districtId = :districtId', { districtId })
      .getMany();
  }

  /** As the import made it, for this item alone. */
  async isPristine({ id: projectId, version, lifecycle, provenance }: Project, planItemId: string): Promise<boolean> {
    if (version !== 1 || lifecycle !== 'reserve' || provenance !== 'plan') return false;
    const manager = this.database.manager;
    const links = await manager.findBy(ProjectPlanItem, { projectId });
    const standing = await manager.findOneBy(ProjectStandingRow, { id: projectId });
    const duties = await manager.findBy(Assignment, { projectId });
    const moved = await manager.existsBy(ProjectTransition, { projectId });
    return (
      links.every((link) => link.planItemId === planItemId) &&
      (standing === null || (standing.milestones === 0 && standing.baselineNumber === 0)) &&
      duties.every(({ state }) => state === 'proposed') &&
      !moved
    );
  }

  /** False when the project has changed meanwhile or another record refers to it; the caller's transaction must not be committed then. */
  async remove({ id: projectId, version }: Project): Promise<boolean> {
    const manager = this.database.manager;
    try {
      // Writing to the project first makes anybody who edits it wait.
      const locked = await manager.update(Project, { id: projectId, version }, { version: version + 1 });
      if (locked.affected !== 1) return false;
      for (const part of [ProjectPlanItem, Assignment]) await manager.delete(part, { projectId });
      await manager.delete(ProjectStandingRow, { id: projectId });
      await manager.delete(Project, { id: projectId });
      return true;
    } catch (error) {
      if (isReferenced(error)) return false;
      throw error;
    }
  }
}

/** Whether a foreign key refused the removal, on either database. */
function isReferenced(error: unknown): boolean {
  return (error as { code?: unknown }).code === '23503' || String(error).includes('FOREIGN KEY constraint failed');
}
