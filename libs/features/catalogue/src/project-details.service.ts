import type { ProjectDetail } from '@portfolio/contracts';
import { Injectable } from '@nestjs/common';
import { DepartmentDirectory, UserDirectory } from '@portfolio/identity';
import { UserError } from '@portfolio/platform/errors';
import { AssignmentsRepository } from './assignments.repository';
import { PlanItemsRepository } from './plan-items.repository';
import { ProjectListRepository } from './project-list.repository';

@Injectable()
export class ProjectDetailsService {
  constructor(
    private readonly list: ProjectListRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly items: PlanItemsRepository,
    private readonly departments: DepartmentDirectory,
    private readonly users: UserDirectory,
  ) {}

  /** Throws `not_found`, also for another district's project. */
  async get(districtId: string, id: string): Promise<ProjectDetail> {
    const project = await this.list.find(districtId, id);
    if (project === null) throw new UserError('not_found');
    const assignments = await this.assignments.ofProjects(districtId, [id]);
    const lead = assignments.find(({ role }) => role === 'lead');
    const cooperating = assignments.filter(({ role }) => role === 'cooperating').map(({ departmentId }) => departmentId);
    const people = [lead?.responsibleUserId, lead?.patronUserId].filter((userId): userId is string => typeof userId === 'string');
    const departmentNames = cooperating.length === 0 ? new Map<string, string>() : await this.departments.names(cooperating);
    const userNames = people.length === 0 ? new Map<string, string>() : await this.users.names(people);
    const items = await this.items.many(districtId, project.planItemIds);
    const nameOf = (userId: string | null | undefined) => (userId === null || userId === undefined ? null : (userNames.get(userId) ?? null));
    return {
      ...project,
      cooperatingDepartmentIds: cooperating,
      cooperatingDepartmentNames: cooperating.map((departmentId) => departmentNames.get(departmentId) ?? ''),
      responsibleUserId: lead?.responsibleUserId ?? null,
      responsibleUserName: nameOf(lead?.responsibleUserId),
      patronUserId: lead?.patronUserId ?? null,
      patronUserName: nameOf(lead?.patronUserId),
      removedFromPlan: items.length > 0 && items.every(({ retiredAt }) => retiredAt !== null),
    };
  }
}
