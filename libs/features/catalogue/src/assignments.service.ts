import { Injectable } from '@nestjs/common';
import { DepartmentDirectory, UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { refuseInvalid } from '@portfolio/platform/errors';
import { grouped } from '@portfolio/rules';
import type { Assignment } from './assignment.entity';
import { AssignmentsRepository } from './assignments.repository';
import type { ProjectValues } from './project-changes';
import { ProjectEvents } from './project-events';
import { toFacts, type ProjectFacts } from './project-facts';
import type { Project } from './project.entity';

type Owners = Pick<ProjectValues, 'leadDepartmentId' | 'cooperatingDepartmentIds' | 'responsibleUserId' | 'patronUserId'>;

/** Who leads, co-operates and answers for a project. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly departments: DepartmentDirectory,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
    private readonly events: ProjectEvents,
  ) {}

  async factsOf(project: Project): Promise<ProjectFacts> {
    return toFacts(project, await this.assignments.ofProjects(project.districtId, [project.id]));
  }

  /** Facts of many projects in one more query; `all`: these are all of the district's. */
  async factsOfMany(districtId: string, projects: readonly Project[], all: boolean): Promise<ProjectFacts[]> {
    const groups = grouped(await this.assignments.ofProjects(districtId, all ? undefined : projects.map(({ id }) => id)), ({ projectId }) => projectId);
    return projects.map((project) => toFacts(project, groups.get(project.id) ?? []));
  }

  /** Throws `invalid_fields` where a newly named unit or person cannot take the duty. */
  async check(districtId: string, before: Owners, after: Owners): Promise<void> {
    const fields: Record<string, string> = {};
    const usable = new Set((await this.departments.list(districtId)).filter(({ active }) => active).map(({ id }) => id));
    if (after.leadDepartmentId !== null && after.leadDepartmentId !== before.leadDepartmentId && !usable.has(after.leadDepartmentId)) {
      fields['leadDepartmentId'] = '牵头单位不存在或已停用，请重新选择。';
    }
    if (after.cooperatingDepartmentIds.some((id) => !usable.has(id) && !before.cooperatingDepartmentIds.includes(id))) {
      fields['cooperatingDepartmentIds'] = '配合单位中有不存在或已停用的单位，请重新选择。';
    }
    const { responsibleUserId, patronUserId } = after;
    if (responsibleUserId !== null && responsibleUserId !== before.responsibleUserId) {
      const [person] = await this.users.many([responsibleUserId]);
      if (person === undefined || person.departmentId !== after.leadDepartmentId) fields['responsibleUserId'] = '责任人须是牵头单位的在用账号，请重新选择。';
    }
    if (patronUserId !== null && patronUserId !== before.patronUserId) {
      const leaders = await this.users.withRole(districtId, 'leader');
      if (!leaders.some(({ id }) => id === patronUserId)) fields['patronUserId'] = '包联领导须是区领导账号，请重新选择。';
    }
    refuseInvalid(fields);
  }

  /** Writes what differs. A lead unit named by hand is confirmed by that. */
  async apply(project: Project, before: Owners, after: Owners, by: string): Promise<void> {
    const present = await this.assignments.ofProjects(project.districtId, [project.id]);
    const kept = present.filter(({ role, departmentId }) =>
      role === 'lead' ? departmentId === after.leadDepartmentId : after.cooperatingDepartmentIds.includes(departmentId),
    );
    await this.assignments.remove(present.filter((assignment) => !kept.includes(assignment)).map(({ id }) => id));
    for (const departmentId of after.cooperatingDepartmentIds) {
      if (!kept.some((assignment) => assignment.role === 'cooperating' && assignment.departmentId === departmentId)) {
        await this.assignments.insert(this.entered(project, departmentId, 'cooperating', by, after));
      }
    }
    await this.applyLead(project, kept, before, after, by);
    await this.changed(project.districtId, [project.id]);
  }

  /** Tells the features further down who is responsible now. */
  changed(districtId: string, projectIds: readonly string[]): Promise<void> {
    return this.events.ownersChanged(districtId, projectIds);
  }

  private async applyLead(project: Project, kept: readonly Assignment[], before: Owners, after: Owners, by: string): Promise<void> {
    if (after.leadDepartmentId === null) return;
    const lead = kept.find(({ role }) => role === 'lead');
    if (lead === undefined) await this.assignments.insert(this.entered(project, after.leadDepartmentId, 'lead', by, after));
    else if (before.responsibleUserId !== after.responsibleUserId || before.patronUserId !== after.patronUserId) {
      await this.assignments.change(lead.id, { responsibleUserId: after.responsibleUserId, patronUserId: after.patronUserId });
    }
  }

  /** Names of every unit and person that the values mention. */
  async namesIn(values: readonly Owners[]): Promise<Map<string, string>> {
    const units = values.flatMap(({ leadDepartmentId, cooperatingDepartmentIds }) => [leadDepartmentId, ...cooperatingDepartmentIds]);
    const people = values.flatMap(({ responsibleUserId, patronUserId }) => [responsibleUserId, patronUserId]);
    const [unitIds, userIds] = [present(units), present(people)];
    return new Map([
      ...(unitIds.length === 0 ? [] : await this.departments.names(unitIds)),
      ...(userIds.length === 0 ? [] : await this.users.names(userIds)),
    ]);
  }

  /**
   * The lead unit of a new project. One that is split off takes what is known of its parent's: the same unit with its people, proposed
   * or confirmed by whom it was; another unit is confirmed only where the parent's is, by a real decision.
   */
  async first(project: Project, lead: string | null, by: string, parent: Project | null): Promise<Omit<Assignment, 'id'>[]> {
    if (lead === null) return [];
    const entered = this.entered(project, lead, 'lead', by);
    if (parent === null) return [entered];
    const known = (await this.assignments.ofProjects(parent.districtId, [parent.id])).find(({ role }) => role === 'lead');
    if (known?.departmentId === lead) {
      const { state, reason, responsibleUserId, patronUserId, confirmedAt, confirmedBy } = known;
      return [{ ...entered, state, reason, responsibleUserId, patronUserId, confirmedAt, confirmedBy }];
    }
    if (known?.state === 'confirmed' && !parent.demo) return [entered];
    return [{ ...entered, state: 'proposed', reason: '拆分时提出，原项目的责任单位尚未正式确认', confirmedAt: null, confirmedBy: null }];
  }

  /** A duty given by hand: confirmed, without a proposal's reason. */
  entered(project: Pick<Project, 'id' | 'districtId'>, departmentId: string, role: Assignment['role'], by: string, people?: Owners): Omit<Assignment, 'id'> {
    const isLead = role === 'lead';
    return {
      districtId: project.districtId,
      projectId: project.id,
      departmentId,
      role,
      state: 'confirmed',
      reason: null,
      responsibleUserId: isLead ? (people?.responsibleUserId ?? null) : null,
      patronUserId: isLead ? (people?.patronUserId ?? null) : null,
      confirmedAt: this.clock.nowIso(),
      confirmedBy: by,
    };
  }
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
