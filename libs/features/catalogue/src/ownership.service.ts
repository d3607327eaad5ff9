import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { OWNERSHIP_LABELS } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError, refuseInvalid, sentence } from '@portfolio/platform/errors';
import { grouped } from '@portfolio/rules';
import type { Assignment } from './assignment.entity';
import { AssignmentsRepository } from './assignments.repository';
import { AssignmentsService } from './assignments.service';
import type { Project } from './project.entity';
import { ProjectsRepository } from './projects.repository';

export interface OwnershipConfirmation {
  projectId: string;
  departmentId: string;
  version: number;
}
export interface Actor {
  id: string | null;
  name: string;
}

/** 确认责任单位: a proposed lead unit becomes fact, or another one takes its place. */
@Injectable()
export class OwnershipService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly duties: AssignmentsService,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms all or none. Throws `invalid_fields` with one message for each wrong row (`items.2`): unknown project or unit, changed
   * meanwhile, named twice. Gives the number confirmed.
   */
  async confirm(districtId: string, items: readonly OwnershipConfirmation[], actor: Actor): Promise<number> {
    return this.database.transaction(async () => {
      const projects = new Map((await this.projects.many(districtId, items.map(({ projectId }) => projectId))).map((project) => [project.id, project]));
      const units = new Map((await this.departments.list(districtId)).filter(({ active }) => active).map(({ id, name }) => [id, name]));
      refuseInvalid(findErrors(items, projects, units));
      const assignments = grouped(await this.assignments.ofProjects(districtId, [...projects.keys()]), ({ projectId }) => projectId);
      // Everybody takes the projects in the same order, so that two confirmations never wait for each other.
      const ordered = [...items.entries()].sort(([, a], [, b]) => (a.projectId < b.projectId ? -1 : 1));
      for (const [index, item] of ordered) {
        const project = projects.get(item.projectId);
        if (project === undefined) continue;
        await this.raise(project, index);
        await this.write(project, assignments.get(project.id) ?? [], item.departmentId, actor, units);
      }
      await this.duties.changed(districtId, [...projects.keys()]);
      return items.length;
    });
  }

  /** A project that changes between the reading and the writing is a stale row too. */
  private async raise({ id, version }: Project, index: number): Promise<void> {
    try {
      await this.projects.update({ id, version }, { updatedAt: this.clock.nowIso() }, () => Promise.resolve(null));
    } catch (error) {
      if (error instanceof UserError && error.code === 'stale_version') refuseInvalid({ [`items.${index}`]: error.message });
      throw error;
    }
  }

  private async write(project: Project, present: readonly Assignment[], departmentId: string, actor: Actor, units: Map<string, string>): Promise<void> {
    const lead = present.find(({ role }) => role === 'lead');
    const confirmation = { state: 'confirmed' as const, confirmedAt: this.clock.nowIso(), confirmedBy: actor.name };
    const sameUnit = lead?.departmentId === departmentId;
    if (!sameUnit) await this.assignments.remove(present.filter((other) => other.departmentId === departmentId && other.role === 'cooperating').map(({ id }) => id));
    if (lead === undefined) await this.assignments.insert(this.duties.entered(project, departmentId, 'lead', actor.name));
    else if (sameUnit) await this.assignments.change(lead.id, confirmation);
    else await this.assignments.change(lead.id, { ...confirmation, departmentId, reason: null, responsibleUserId: null });
    const unitChange = { field: 'leadDepartmentId', label: '牵头单位', from: units.get(lead?.departmentId ?? '') ?? null, to: units.get(departmentId) ?? null };
    await this.audit.record({
      action: 'confirm_owner',
      objectType: 'project',
      objectId: project.id,
      objectLabel: `${project.code} ${project.name}`,
      changes: [
        ...(sameUnit ? [] : [unitChange]),
        { field: 'ownership', label: '责任落实', from: OWNERSHIP_LABELS[lead?.state ?? 'proposed'], to: `${OWNERSHIP_LABELS.confirmed}（${unitChange.to ?? ''}）` },
      ],
      actor,
      districtId: project.districtId,
    });
  }
}

function findErrors(items: readonly OwnershipConfirmation[], projects: Map<string, Project>, units: Map<string, string>): Record<string, string> {
  const errors: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, { projectId, departmentId, version }] of items.entries()) {
    const project = projects.get(projectId);
    if (project === undefined) errors[`items.${index}`] = sentence('not_found', {});
    else if (seen.has(projectId)) errors[`items.${index}`] = `“${project.code}”在本次提交中重复，请只保留一行。`;
    else if (project.version !== version) errors[`items.${index}`] = sentence('stale_version', {});
    else if (!units.has(departmentId)) errors[`items.${index}`] = `“${project.code}”的牵头单位不存在或已停用，请重新选择。`;
    seen.add(projectId);
  }
  return errors;
}
