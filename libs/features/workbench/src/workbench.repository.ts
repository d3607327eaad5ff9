import { Injectable } from '@nestjs/common';
import { LIGHT_COLOURS, type LightColour } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';

/** Overdue milestones of one lead unit. */
export interface OverdueOfDepartment {
  departmentId: string | null;
  departmentName: string | null;
  overdue: number;
  worstBaselineDate: string;
}

/** The counts of the desks, one statement each. Reads the tables of other features, never writes them. */
@Injectable()
export class WorkbenchRepository {
  constructor(private readonly database: Database) {}

  /** Projects by light; of one lead unit, or of all. */
  async lights(districtId: string, departmentId: string | null): Promise<Record<LightColour, number>> {
    const query = this.projects(districtId)
      .leftJoin('project_standings', 'standing', 'standing.id = project.id')
      .select("COALESCE(standing.lightColour, 'grey')", 'colour')
      .addSelect('COUNT(*)', 'n')
      .groupBy("COALESCE(standing.lightColour, 'grey')");
    if (departmentId !== null) query.innerJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead' AND lead.departmentId = :departmentId", { departmentId });
    const rows = await query.getRawMany<{ colour: LightColour; n: number | string }>();
    const totals = Object.fromEntries(LIGHT_COLOURS.map((colour) => [colour, 0])) as Record<LightColour, number>;
    for (const { colour, n } of rows) totals[colour] = Number(n);
    return totals;
  }

  /** Projects led by each unit. */
  async projectsByDepartment(districtId: string): Promise<Map<string | null, number>> {
    const rows = await this.projects(districtId)
      .leftJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead'")
      .select('lead.departmentId', 'departmentId')
      .addSelect('COUNT(*)', 'n')
      .groupBy('lead.departmentId')
      .getRawMany<{ departmentId: string | null; n: number | string }>();
    return new Map(rows.map(({ departmentId, n }) => [departmentId, Number(n)]));
  }

  /** Units with overdue milestones (in a baseline, not done, date before `today`, project neither suspended nor withdrawn). */
  async overdueByDepartment(districtId: string, today: string): Promise<OverdueOfDepartment[]> {
    const rows = await this.projects(districtId)
      .innerJoin('milestones', 'milestone', 'milestone.projectId = project.id')
      .leftJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = lead.departmentId')
      .select('lead.departmentId', 'departmentId')
      .addSelect('department.name', 'departmentName')
      .addSelect('COUNT(*)', 'overdue')
      .addSelect('MIN(milestone.baselineDate)', 'worstBaselineDate')
      .andWhere("milestone.baselineNumber >= 1 AND milestone.baselineDate < :today AND (milestone.actualDate IS NULL OR milestone.actualDate > :today) AND project.lifecycle NOT IN ('suspended', 'withdrawn')", { today })
      .groupBy('lead.departmentId')
      .addGroupBy('department.name')
      .getRawMany<Omit<OverdueOfDepartment, 'overdue'> & { overdue: number | string }>();
    return rows.map((row) => ({ ...row, overdue: Number(row.overdue) }));
  }

  totalProjects(districtId: string): Promise<number> {
    return this.projects(districtId).getCount();
  }

  ownershipProposed(districtId: string): Promise<number> {
    return this.projects(districtId)
      .leftJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead'")
      .andWhere("(lead.state IS NULL OR lead.state = 'proposed')")
      .getCount();
  }

  baselinesMissing(districtId: string): Promise<number> {
    return this.projects(districtId).leftJoin('project_standings', 'standing', 'standing.id = project.id').andWhere('COALESCE(standing.baselineNumber, 0) = 0').getCount();
  }

  /** Items of the plan in force: all, those neither covered nor 未立项, those whose reading is in doubt. */
  async planItems(districtId: string): Promise<{ total: number; open: number; doubtful: number }> {
    const items = () => this.database.manager.createQueryBuilder().from('plan_items', 'item').where('item.districtId = :districtId AND item.retiredAt IS NULL', { districtId });
    const [total, open, doubtful] = await Promise.all([
      items().getCount(),
      items().andWhere("item.state = 'open'").getCount(),
      items().andWhere("item.warnings <> '[]' AND item.reviewed = :no AND item.corrected = :no", { no: false }).getCount(),
    ]);
    return { total, open, doubtful };
  }

  assumedDepartments(districtId: string): Promise<number> {
    return this.database.manager.createQueryBuilder().from('departments', 'department').where("department.districtId = :districtId AND department.provenance = 'assumed' AND department.active = :active", { districtId, active: true }).getCount();
  }

  stagedImports(districtId: string): Promise<number> {
    return this.database.manager.createQueryBuilder().from('plan_imports', 'import').where("import.districtId = :districtId AND import.state = 'staged'", { districtId }).getCount();
  }

  activeUsers(districtId: string): Promise<number> {
    return this.users(districtId).getCount();
  }

  pendingRoles(districtId: string): Promise<number> {
    return this.users(districtId).andWhere('account.requestedRole IS NOT NULL').getCount();
  }

  private projects(districtId: string) {
    return this.database.manager.createQueryBuilder().select('project.id').from('projects', 'project').where('project.districtId = :districtId', { districtId });
  }

  private users(districtId: string) {
    return this.database.manager.createQueryBuilder().from('users', 'account').where('account.districtId = :districtId AND account.active = :active', { districtId, active: true });
  }
}
