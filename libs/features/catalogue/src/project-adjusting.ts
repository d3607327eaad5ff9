import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { LIFECYCLE_LABELS, type AuditChange, type LifecycleState, type LightColour, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { mayMove, type LifecycleMeans } from '@portfolio/rules';
import { AssignmentsService } from './assignments.service';
import { ProjectCreationService, type ProjectApproval } from './project-creation.service';
import { ProjectEvents } from './project-events';
import type { CreateProjectDto } from './project.dto';
import type { Project } from './project.entity';
import { ProjectsRepository, type ProjectChanges } from './projects.repository';

/** What belongs to a project as an adjustment sees it. */
export interface AdjustableProject {
  programmeId: string;
  planItemIds: string[];
  place: string | null;
}

/** What an approved adjustment does to projects. Every step belongs into the transaction of the approval; `reason` names the approval. */
@Injectable()
export class ProjectAdjusting {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly assignments: AssignmentsService,
    private readonly creation: ProjectCreationService,
    private readonly events: ProjectEvents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async place(districtId: string, id: string): Promise<AdjustableProject> {
    const { programmeId, place } = await this.find(districtId, id);
    return { programmeId, place, planItemIds: await this.projects.planItemIds(id) };
  }

  /** The last day of the plan's period; a date after it is 超规划期. */
  async planLastDay(id: string): Promise<string | null> {
    const year = await this.projects.planPeriodEnd(id);
    return year === null ? null : `${year}-12-31`;
  }

  lights(districtId: string, ids: readonly string[]): Promise<Map<string, LightColour>> {
    return ids.length === 0 ? Promise.resolve(new Map()) : this.projects.lights(districtId, ids);
  }

  /** The stage in which the project was suspended or withdrawn: 恢复 leads back there. Null when it is in neither. */
  async stageToResume(districtId: string, id: string): Promise<LifecycleState | null> {
    const { lifecycle } = await this.find(districtId, id);
    if (lifecycle !== 'suspended' && lifecycle !== 'withdrawn') return null;
    const active = (await this.projects.transitions(districtId, id)).filter(({ toState, fromState }) => (toState === 'suspended' || toState === 'withdrawn') && fromState !== 'suspended' && fromState !== 'withdrawn');
    return active.at(-1)?.fromState ?? 'preparation';
  }

  /** `goesOnIn`: the project in which a packaged one goes on. Throws `invalid_transition`. */
  async move(user: Principal, id: string, to: LifecycleState, by: LifecycleMeans, reason: string, goesOnIn: string | null = null): Promise<void> {
    const project = await this.find(user.districtId, id);
    const from = project.lifecycle;
    if (!mayMove(from, to, by)) throw new UserError('invalid_transition', { from: LIFECYCLE_LABELS[from], to: LIFECYCLE_LABELS[to] });
    await this.change(project, { lifecycle: to });
    const [now, date] = [this.clock.nowIso(), this.clock.today()];
    await this.projects.addTransition({ districtId: user.districtId, projectId: id, fromState: from, toState: to, kind: 'adjustment', date, note: reason.slice(0, 500), createdAt: now, createdBy: user.displayName });
    await this.record(project, 'transition', [{ field: 'lifecycle', label: '项目阶段', from: LIFECYCLE_LABELS[from], to: LIFECYCLE_LABELS[to] }], reason);
    if (to === 'withdrawn') await this.events.ended({ districtId: project.districtId, projectId: id, goesOnIn, user, reason });
    await this.events.lifecycleChanged(id, project.districtId);
  }

  /** Names the lead and co-operating units, confirmed by the approval; a new lead unit takes its own people. Throws `invalid_fields`. */
  async changeOwners(user: Principal, id: string, owners: { leadDepartmentId: string; cooperatingDepartmentIds: readonly string[] }, reason: string): Promise<void> {
    const project = await this.find(user.districtId, id);
    const before = await this.assignments.factsOf(project);
    const responsibleUserId = owners.leadDepartmentId === before.leadDepartmentId ? before.responsibleUserId : null;
    const cooperatingDepartmentIds = [...new Set(owners.cooperatingDepartmentIds)].filter((unit) => unit !== owners.leadDepartmentId).sort();
    const after = { leadDepartmentId: owners.leadDepartmentId, cooperatingDepartmentIds, responsibleUserId, patronUserId: before.patronUserId };
    await this.assignments.check(user.districtId, before, after);
    await this.change(project, {});
    await this.assignments.apply(project, before, after, user.displayName);
    const names = await this.assignments.namesIn([before, after]);
    const named = (ids: readonly (string | null)[]) => ids.map((unit) => names.get(unit ?? '') ?? '').filter((name) => name !== '').join('、') || null;
    const changes = [
      { field: 'leadDepartmentId', label: '牵头单位', from: named([before.leadDepartmentId]), to: named([after.leadDepartmentId]) },
      { field: 'cooperatingDepartmentIds', label: '配合单位', from: named(before.cooperatingDepartmentIds), to: named(cooperatingDepartmentIds) },
    ];
    await this.record(project, 'update', changes.filter(({ from, to }) => from !== to), reason);
  }

  /** A new name, and the plan items of other projects that go on inside this one. */
  async extend(user: Principal, id: string, { name, planItemIds }: { name: string | null; planItemIds: readonly string[] }, reason: string): Promise<void> {
    const project = await this.find(user.districtId, id);
    await this.change(project, name === null ? {} : { name });
    await this.projects.linkItems(user.districtId, id, planItemIds);
    if (name !== null && name !== project.name) await this.record(project, 'update', [{ field: 'name', label: '项目名称', from: project.name, to: name }], reason);
  }

  /** Gives the id of the new project; see `ProjectCreationService.createApproved`. */
  create(user: Principal, dto: CreateProjectDto, approval: ProjectApproval): Promise<string> {
    return this.creation.createApproved(user, dto, approval);
  }

  private async find(districtId: string, id: string): Promise<Project> {
    const project = await this.projects.find(districtId, id);
    if (project === null) throw new UserError('not_found');
    return project;
  }

  private async change(project: Project, changes: ProjectChanges): Promise<void> {
    await this.projects.update(project, { ...changes, updatedAt: this.clock.nowIso() }, () => Promise.resolve(null));
  }

  private async record(project: Project, action: 'transition' | 'update', changes: AuditChange[], reason: string): Promise<void> {
    await this.audit.record({ action, objectType: 'project', objectId: project.id, objectLabel: `${project.code} ${project.name}`, changes, reason });
  }
}
