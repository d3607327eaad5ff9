import { Injectable } from '@nestjs/common';
import type { Department as DepartmentView, Principal } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { toDepartment, type CreateDepartmentDto, type UpdateDepartmentDto } from './department.dto';
import type { Department } from './department.entity';
import { departmentChanges } from './department-changes';
import { DepartmentUses } from './department-uses';
import { DepartmentsRepository } from './departments.repository';
import { UsersRepository } from './users.repository';


/** The responsible units of the user's district. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly database: Database,
    private readonly repository: DepartmentsRepository,
    private readonly users: UsersRepository,
    private readonly uses: DepartmentUses,
    private readonly audit: AuditTrail,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<DepartmentView>> {
    const { rows, total } = await this.repository.page(user.districtId, list);
    const projects = await this.uses.count(rows.map((row) => row.id));
    return { rows: rows.map((row) => toDepartment(row, projects.get(row.id) ?? 0)), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<DepartmentView> {
    return this.view(await this.find(user, id));
  }

  /** Throws `already_exists` at `code` or `name`. */
  async create(user: Principal, dto: CreateDepartmentDto): Promise<DepartmentView> {
    return this.database.transaction(async () => {
      const department: Department = {
        id: newId(),
        districtId: user.districtId,
        code: dto.code,
        name: dto.name,
        shortName: dto.shortName,
        kind: dto.kind,
        provenance: 'entered',
        active: true,
        waivesHeadApproval: false,
        version: 1,
      };
      await this.refuseTaken(department, department.id);
      await this.repository.insert(department);
      await this.record('create', department, {});
      return this.view(department);
    });
  }

  /** Throws `stale_version` with the present record, `already_exists`, `department_in_use` when it still leads projects or has accounts in use. */
  async update(user: Principal, id: string, dto: UpdateDepartmentDto): Promise<DepartmentView> {
    return this.database.transaction(async () => {
      const before = await this.find(user, id);
      const changes = {
        code: dto.code ?? before.code,
        name: dto.name ?? before.name,
        shortName: dto.shortName ?? before.shortName,
        kind: dto.kind ?? before.kind,
        active: dto.active ?? before.active,
        waivesHeadApproval: dto.waivesHeadApproval ?? before.waivesHeadApproval,
        provenance: dto.checked === true && before.provenance === 'assumed' ? ('entered' as const) : before.provenance,
      };
      if (dto.version === before.version) {
        await this.refuseTaken({ districtId: before.districtId, ...changes }, id);
        if (before.active && !changes.active) await this.refuseInUse(id);
      }
      const after = await this.repository.update({ id, version: dto.version }, changes, (row) => this.view(row));
      await this.record('update', after, before);
      return this.view(after);
    });
  }

  private async find(user: Principal, id: string): Promise<Department> {
    const department = await this.repository.find(user.districtId, id);
    if (department === null) throw new UserError('not_found');
    return department;
  }

  private async view(department: Department): Promise<DepartmentView> {
    return toDepartment(department, (await this.uses.count([department.id])).get(department.id) ?? 0);
  }

  private async refuseTaken({ districtId, code, name }: Pick<Department, 'districtId' | 'code' | 'name'>, ownId: string): Promise<void> {
    const taken = (field: string, value: string) => new UserError('already_exists', { value }, { fields: { [field]: `“${value}”已存在，请更换。` } });
    const sameCode = await this.repository.findByCode(districtId, code);
    if (sameCode !== null && sameCode.id !== ownId) throw taken('code', code);
    const sameName = await this.repository.findByName(districtId, name);
    if (sameName !== null && sameName.id !== ownId) throw taken('name', name);
  }

  private async refuseInUse(id: string): Promise<void> {
    const projects = (await this.uses.count([id])).get(id) ?? 0;
    if (projects > 0 || (await this.users.countActiveIn(id)) > 0) throw new UserError('department_in_use');
  }

  private async record(action: 'create' | 'update', after: Department, before: Partial<Department>): Promise<void> {
    await this.audit.record({ action, objectType: 'department', objectId: after.id, objectLabel: after.name, changes: departmentChanges(before, after) });
  }
}
