import { Injectable } from '@nestjs/common';
import type { CoverageItem } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { Assignment } from './assignment.entity';
import { PlanItem } from './plan-item.entity';
import { ProjectPlanItem } from './project-plan-item.entity';
import { ProjectStandingRow } from './project-standing.entity';
import { Project } from './project.entity';

export type CoverageProject = CoverageItem['projects'][number];

@Injectable()
export class CoverageRepository {
  constructor(private readonly database: Database) {}

  /** The projects of every item of the plan, by item, in the order of their codes: one query. */
  async projects(districtId: string, planId: string): Promise<Map<string, CoverageProject[]>> {
    const rows = await this.database.manager
      .createQueryBuilder(ProjectPlanItem, 'link')
      .innerJoin(PlanItem, 'item', 'item.id = link.planItemId AND item.planId = :planId AND item.retiredAt IS NULL', { planId })
      .innerJoin(Project, 'project', 'project.id = link.projectId')
      .leftJoin(Assignment, 'owner', "owner.projectId = project.id AND owner.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = owner.departmentId')
      .leftJoin(ProjectStandingRow, 'standing', 'standing.id = project.id')
      .select('link.planItemId', 'itemId')
      .addSelect('project.id', 'id')
      .addSelect('project.code', 'code')
      .addSelect('project.name', 'name')
      .addSelect('project.lifecycle', 'lifecycle')
      .addSelect("COALESCE(standing.lightColour, 'grey')", 'light')
      .addSelect('department.name', 'leadDepartmentName')
      .addSelect("COALESCE(owner.state, 'proposed')", 'ownership')
      .where('link.districtId = :districtId', { districtId })
      .orderBy('project.code')
      .getRawMany<CoverageProject & { itemId: string }>();
    const byItem = new Map<string, CoverageProject[]>();
    for (const { itemId, ...project } of rows) byItem.set(itemId, [...(byItem.get(itemId) ?? []), project]);
    return byItem;
  }
}
