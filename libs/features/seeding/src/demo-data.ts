import { Injectable } from '@nestjs/common';
import { DemoProjects, ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { DepartmentDirectory, UserDirectory } from '@portfolio/identity';
import { Database } from '@portfolio/platform/database';
import { DEMO_ACCOUNTS } from './demo-accounts';
import { DemoGround } from './demo-ground';
import { DemoSchedules } from './demo-schedules';
import { randomOf } from './random';

export interface DemoOptions {
  /** Projects in all; those beyond the plan's items are made up. Null: only the plan's. */
  projects: number | null;
  /** Milestones a project; null: as many as its template has. */
  milestones: number | null;
}
export interface DemoResult {
  projects: number;
  milestones: number;
  accounts: number;
}

/** Three of four proposed owners are confirmed, those of the demo unit all. */
const CONFIRMED_SHARE = 0.75;
/** The unit whose clerk and head the demo accounts are. */
const DEMO_UNIT = /教育/;

/** Owners, milestones and accounts for trying the system out; every row of it is marked 演示数据. */
@Injectable()
export class DemoData {
  constructor(
    private readonly database: Database,
    private readonly ground: DemoGround,
    private readonly departments: DepartmentDirectory,
    private readonly users: UserDirectory,
    private readonly projects: ProjectDirectory,
    private readonly demoProjects: DemoProjects,
    private readonly schedule: DemoSchedules,
  ) {}

  /** All or nothing, on projects that nobody has worked on. Throws `ConfigurationError` in production and beside real work. */
  async seed(options: DemoOptions): Promise<DemoResult> {
    const district = await this.ground.district();
    return this.database.transaction(async () => {
      const units = await this.departments.list(district.id);
      const planned = await this.projects.many(district.id);
      await this.ground.fresh(planned);
      await this.demoProjects.add(district.id, (options.projects ?? 0) - planned.length, units);
      const projects = await this.projects.many(district.id);
      const fresh = await this.ground.fresh(projects);
      const unit = demoUnit(projects, units);
      await this.confirmOwners(district.id, fresh, unit);
      const accounts = await this.users.ensureDemoAccounts(
        district.id,
        DEMO_ACCOUNTS.map(({ inUnit, ...account }) => ({ ...account, departmentId: inUnit ? unit : null, email: `${account.username}@demo.invalid` })),
      );
      return { projects: projects.length, accounts, milestones: await this.schedule.seed(district.id, { projects, fresh }, unit, options.milestones) };
    });
  }

  private async confirmOwners(districtId: string, projects: readonly ProjectFacts[], unit: string | null): Promise<void> {
    const items = projects.flatMap(({ id, code, leadDepartmentId, ownership, version }) => {
      if (leadDepartmentId === null || ownership === 'confirmed') return [];
      const chosen = leadDepartmentId === unit || randomOf(`owner ${code}`)() < CONFIRMED_SHARE;
      return chosen ? [{ projectId: id, departmentId: leadDepartmentId, version }] : [];
    });
    if (items.length > 0) await this.projects.confirmOwners(districtId, items, { id: null, name: '演示数据' });
  }
}

/** The unit that the demo accounts belong to: it must lead some projects. */
function demoUnit(projects: readonly ProjectFacts[], units: readonly { id: string; name: string }[]): string | null {
  const leading = new Set(projects.map(({ leadDepartmentId }) => leadDepartmentId));
  const candidates = units.filter(({ id }) => leading.has(id));
  return (candidates.find(({ name }) => DEMO_UNIT.test(name)) ?? candidates[0])?.id ?? null;
}
