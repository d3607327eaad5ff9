import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import { scopeOf, type Principal, type ProjectDetail } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { AssignmentsService } from './assignments.service';
import { PROJECT_FIELD_LABELS, UNIT_FIELDS, changedFields, changedValues, sectorText, valuesOf, type ProjectValues } from './project-changes';
import { ProjectDetailsService } from './project-details.service';
import type { UpdateProjectDto } from './project.dto';
import { assertMay } from './projects.policy';
import { ProjectsRepository } from './projects.repository';

/** Changes of a project's own facts and of who is responsible. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsRepository,
    private readonly assignments: AssignmentsService,
    private readonly details: ProjectDetailsService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `forbidden` for a project that is not the user's, or at the fields that are not the user's to change; 409 when stale. */
  async update(user: Principal, id: string, dto: UpdateProjectDto): Promise<ProjectDetail> {
    await this.database.transaction(async () => {
      const project = await this.projects.find(user.districtId, id);
      if (project === null) throw new UserError('not_found');
      const facts = await this.assignments.factsOf(project);
      assertMay(user, 'project.edit', facts);
      if (project.version !== dto.version) throw new StaleVersionError(await this.details.get(user.districtId, id));
      const before = valuesOf(project, facts);
      const after = changedValues(before, dto);
      const changed = changedFields(before, after);
      if (changed.length === 0) return;
      if (scopeOf(user.role, 'project.edit') !== 'all') refuseForeignFields(changed);
      await this.assignments.check(user.districtId, before, after);
      const { name, description, place, sector, totalInvestment } = after;
      await this.projects.update(
        { id, version: dto.version },
        { name, description, place, sector, totalInvestment, updatedAt: this.clock.nowIso() },
        () => this.details.get(user.districtId, id),
      );
      await this.assignments.apply(project, before, after, user.displayName);
      await this.record(id, `${project.code} ${after.name}`, before, after);
    });
    return this.details.get(user.districtId, id);
  }

  private async record(id: string, label: string, before: ProjectValues, after: ProjectValues): Promise<void> {
    const names = await this.assignments.namesIn([before, after]);
    const named = (value: unknown) => names.get(String(value)) ?? null;
    const changes = diffFields(before, after, PROJECT_FIELD_LABELS, {
      sector: sectorText,
      leadDepartmentId: named,
      cooperatingDepartmentIds: (value) => (value as string[]).map((departmentId) => names.get(departmentId) ?? '').join('、'),
      responsibleUserId: named,
      patronUserId: named,
    });
    await this.audit.record({ action: 'update', objectType: 'project', objectId: id, objectLabel: label, changes });
  }
}

function refuseForeignFields(changed: (keyof ProjectValues)[]): void {
  const foreign = changed.filter((field) => !UNIT_FIELDS.includes(field));
  if (foreign.length === 0) return;
  const fields = Object.fromEntries(foreign.map((field) => [field, `${PROJECT_FIELD_LABELS[field]}由规划管理员修改，请与区发展和改革委员会联系。`]));
  throw new UserError('forbidden', {}, { fields });
}
