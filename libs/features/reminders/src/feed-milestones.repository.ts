import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';

/** A milestone as a calendar shows it. */
export interface FeedMilestone {
  id: string;
  name: string;
  baselineDate: string;
  baselineNumber: number;
  forecastDate: string | null;
  updatedAt: string;
  version: number;
  demo: boolean;
  projectId: string;
  projectCode: string;
  projectName: string;
}

/** More than a calendar program can usefully show. */
const MOST = 5000;

/** Open milestones with a date, of projects that are neither suspended nor withdrawn, earliest first. */
@Injectable()
export class FeedMilestonesRepository {
  constructor(private readonly database: Database) {}

  /** Those the person answers for: by the milestone, else by the project, or as its patron leader. */
  ofPerson(districtId: string, userId: string): Promise<FeedMilestone[]> {
    return this.read(
      districtId,
      `(milestone.responsibleUserId = :userId OR lead.patronUserId = :userId
        OR (milestone.responsibleUserId IS NULL AND lead.responsibleUserId = :userId))`,
      { userId },
    );
  }

  /** Those of the projects that the department leads or takes part in. */
  ofDepartment(districtId: string, departmentId: string): Promise<FeedMilestone[]> {
    return this.read(
      districtId,
      'EXISTS (SELECT 1 FROM assignments part WHERE part.project_id = milestone.project_id AND part.department_id = :departmentId)',
      { departmentId },
    );
  }

  private async read(districtId: string, condition: string, parameters: Record<string, string>): Promise<FeedMilestone[]> {
    const query = this.database.manager
      .createQueryBuilder()
      .from('milestones', 'milestone')
      .innerJoin('projects', 'project', 'project.id = milestone.projectId')
      .leftJoin('assignments', 'lead', "lead.projectId = milestone.projectId AND lead.role = 'lead'")
      .select('project.code', 'projectCode')
      .addSelect('project.name', 'projectName')
      .where('milestone.districtId = :districtId', { districtId })
      .andWhere('milestone.actualDate IS NULL AND milestone.baselineDate IS NOT NULL')
      .andWhere("project.lifecycle NOT IN ('suspended', 'withdrawn')")
      .andWhere(condition, parameters)
      .orderBy('milestone.baselineDate')
      .addOrderBy('milestone.id')
      .limit(MOST);
    for (const column of COLUMNS) query.addSelect(`milestone.${column}`, column);
    const rows = await query.getRawMany<Omit<FeedMilestone, 'demo'> & { demo: boolean | number }>();
    return rows.map((row) => ({ ...row, demo: Boolean(row.demo) }));
  }
}

const COLUMNS = ['id', 'name', 'baselineDate', 'baselineNumber', 'forecastDate', 'updatedAt', 'version', 'demo', 'projectId'] as const satisfies readonly (keyof FeedMilestone)[];
