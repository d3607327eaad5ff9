import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { LIFECYCLE_LABELS, scopeOf, type LifecycleOption, type Principal, type ProjectDetail } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { formatChineseDate, InvalidTransitionError, allowedTransitions, assertTransition, type LifecycleStep } from '@portfolio/rules';
import { AssignmentsService } from './assignments.service';
import { ProjectDetailsService } from './project-details.service';
import { ProjectEvents } from './project-events';
import type { ProjectTransition } from './project-transition.entity';
import type { TransitionProjectDto } from './project.dto';
import type { Project } from './project.entity';
import { assertMay, mayDo } from './projects.policy';
import { ProjectsRepository } from './projects.repository';

/** Stages of a project: 储备 → 前期 → 在建 → 竣工 → 投用, each step with its date. */
@Injectable()
export class ProjectTransitionsService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsRepository,
    private readonly assignments: AssignmentsService,
    private readonly details: ProjectDetailsService,
    private readonly events: ProjectEvents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The steps this user may take now; none for who may not take any. Corrections are the planner's. */
  async options(user: Principal, id: string): Promise<LifecycleOption[]> {
    const project = await this.find(user, id);
    const facts = await this.assignments.factsOf(project);
    if (!mayDo(user, 'project.transition', facts)) return [];
    return allowedTransitions(project.lifecycle)
      .filter((step) => mayTake(user, step))
      .map(({ to, label, note }) => ({ to, label, note }));
  }

  /** Throws `invalid_transition`, `future_date`, `date_out_of_order`, `invalid_fields` for a correction without a reason; 409 when stale. */
  async transition(user: Principal, id: string, dto: TransitionProjectDto): Promise<ProjectDetail> {
    await this.database.transaction(async () => {
      const project = await this.find(user, id);
      assertMay(user, 'project.transition', await this.assignments.factsOf(project));
      const present = () => this.details.get(user.districtId, id);
      if (project.version !== dto.version) throw new StaleVersionError(await present());
      const step = stepTo(project, dto);
      if (!mayTake(user, step)) throw new UserError('forbidden');
      const note = dto.note ?? null;
      if (step.kind === 'correction' && note === null) {
        throw wrongField('note', '退回上一阶段须说明原因。');
      }
      await this.checkDate(project, step, dto.date);
      const now = this.clock.nowIso();
      await this.projects.update({ id, version: dto.version }, { lifecycle: dto.to, updatedAt: now }, present);
      await this.projects.addTransition({
        districtId: user.districtId,
        projectId: id,
        fromState: project.lifecycle,
        toState: dto.to,
        kind: step.kind,
        date: dto.date,
        note,
        createdAt: now,
        createdBy: user.displayName,
      });
      await this.audit.record({
        action: 'transition',
        objectType: 'project',
        objectId: id,
        objectLabel: `${project.code} ${project.name}`,
        changes: [
          { field: 'lifecycle', label: '项目阶段', from: LIFECYCLE_LABELS[project.lifecycle], to: LIFECYCLE_LABELS[dto.to] },
          { field: 'date', label: '变更日期', from: null, to: dto.date },
        ],
        reason: note,
      });
      await this.events.lifecycleChanged(id, project.districtId);
    });
    return this.details.get(user.districtId, id);
  }

  private async find(user: Principal, id: string): Promise<Project> {
    const project = await this.projects.find(user.districtId, id);
    if (project === null) throw new UserError('not_found');
    return project;
  }

  private async checkDate(project: Project, step: LifecycleStep, date: string): Promise<void> {
    const today = this.clock.today();
    if (date > today) throw new UserError('future_date', { field: '变更日期', today }, { fields: { date: `变更日期不能晚于今天（${formatChineseDate(today)}）。` } });
    if (step.kind === 'correction') return;
    const earliest = reachedOn(await this.projects.transitions(project.districtId, project.id));
    if (earliest !== null && date < earliest) {
      throw new UserError('date_out_of_order', { field: '变更日期', earliest }, { fields: { date: `变更日期不能早于进入当前阶段的日期（${formatChineseDate(earliest)}）。` } });
    }
  }
}

/** Corrections undo a wrong entry: for who may change all projects. */
function mayTake(user: Principal, step: LifecycleStep): boolean {
  return step.kind === 'forward' || scopeOf(user.role, 'project.transition') === 'all';
}

function stepTo(project: Project, dto: TransitionProjectDto): LifecycleStep {
  try {
    return assertTransition(project.lifecycle, dto.to);
  } catch (error) {
    if (error instanceof InvalidTransitionError) throw new UserError('invalid_transition', error.params);
    throw error;
  }
}

/** The date on which the present stage was reached; a correction takes the last step's date back. */
export function reachedOn(transitions: readonly Pick<ProjectTransition, 'kind' | 'date'>[]): string | null {
  const dates: string[] = [];
  for (const { kind, date } of transitions) {
    if (kind === 'correction') dates.pop();
    else dates.push(date);
  }
  return dates.at(-1) ?? null;
}
