import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { AssignmentsRepository } from './assignments.repository';
import { PROJECT_FIELD_LABELS } from './project-changes';
import type { Project } from './project.entity';
import { ProjectsRepository } from './projects.repository';

/** Who answers for projects (责任人), for features that hand a post over. */
@Injectable()
export class ResponsiblePeople {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsRepository,
    private readonly assignments: AssignmentsRepository,
    private readonly people: UserDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Projects that the person answers for, by code; withdrawn ones are left as history. */
  async projectsOf(districtId: string, userId: string): Promise<Pick<Project, 'id' | 'code' | 'name' | 'lifecycle' | 'demo'>[]> {
    return (await this.led(districtId, userId)).map(({ project }) => project);
  }

  /** The successor answers for them from now on. In the caller's transaction. */
  async handOver(districtId: string, from: string, to: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const led = await this.led(districtId, from);
      await this.projects.lock(led.map(({ project }) => project.id));
      const names = await this.people.names([from, to]);
      for (const { project, assignmentId } of led) {
        await this.assignments.change(assignmentId, { responsibleUserId: to });
        await this.projects.update(project, { updatedAt: this.clock.nowIso() }, () => Promise.resolve(null));
        const changes = [{ field: 'responsibleUserId', label: PROJECT_FIELD_LABELS.responsibleUserId, from: names.get(from) ?? null, to: names.get(to) ?? null }];
        await this.audit.record({ action: 'update', objectType: 'project', objectId: project.id, objectLabel: `${project.code} ${project.name}`, changes, reason });
      }
    });
  }

  private async led(districtId: string, userId: string): Promise<{ project: Project; assignmentId: string }[]> {
    const assignments = new Map((await this.assignments.ofResponsible(districtId, userId)).map(({ id, projectId }) => [projectId, id]));
    const projects = await this.projects.many(districtId, [...assignments.keys()]);
    return projects.flatMap((project) => {
      const assignmentId = assignments.get(project.id);
      return assignmentId === undefined || project.lifecycle === 'withdrawn' ? [] : [{ project, assignmentId }];
    });
  }
}
