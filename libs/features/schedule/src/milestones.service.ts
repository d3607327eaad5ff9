import { Injectable } from '@nestjs/common';
import { AttachmentFacts } from '@portfolio/attachments';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { Milestone as MilestoneView, Principal } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { formatChineseDate } from '@portfolio/rules';
import { atFields } from './field-errors';
import { ForecastsRepository } from './forecasts.repository';
import type { CreateMilestoneDto, UpdateMilestoneDto } from './milestone.dto';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository, type MilestoneChanges } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';

/** Adding, changing and removing milestones. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly writes: ScheduleWrites,
    private readonly repository: MilestonesRepository,
    private readonly forecasts: ForecastsRepository,
    private readonly journal: ScheduleJournal,
    private readonly users: UserDirectory,
    private readonly attachments: AttachmentFacts,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  get(user: Principal, id: string): Promise<MilestoneView> {
    return this.writes.view(user.districtId, id);
  }

  /**
   * Adds a milestone at the end. After the freeze it belongs to no baseline (number 0, 未纳入基线): it is shown, but judges
   * nothing until an adjustment takes it in (see `judgedDates`). Throws `invalid_fields` at `responsibleUserId`, `forecastDate`.
   */
  create(user: Principal, dto: CreateMilestoneDto): Promise<MilestoneView> {
    return this.writes.onProject(user, 'milestone.edit', dto.projectId, async (project) => {
      await this.checkResponsible(project, dto.responsibleUserId ?? null);
      this.checkForecast(dto.forecastDate ?? null);
      const present = await this.repository.ofProject(user.districtId, project.id);
      const now = this.clock.nowIso();
      const milestone: Milestone = {
        id: newId(),
        districtId: user.districtId,
        projectId: project.id,
        kind: dto.kind,
        name: dto.name,
        weight: dto.weight,
        sequence: Math.max(0, ...present.map(({ sequence }) => sequence)) + 1,
        baselineDate: dto.baselineDate ?? null,
        baselineNumber: 0,
        forecastDate: dto.forecastDate ?? null,
        actualDate: null,
        completionNote: null,
        responsibleUserId: dto.responsibleUserId ?? null,
        demo: false,
        createdAt: now,
        updatedAt: now,
        version: 1,
      };
      await this.repository.insert([milestone]);
      await this.keepForecast(user, null, milestone);
      await this.journal.milestone('create', project, null, milestone);
      return this.writes.view(user.districtId, milestone.id);
    });
  }

  /**
   * Throws `stale_version`, `milestone_completed` (a completed milestone is put right by a planner only, see completion),
   * `baseline_frozen` for kind, name, date or weight of a milestone in a baseline, `invalid_fields` at `responsibleUserId`, and at `forecastDate` for a past one.
   */
  update(user: Principal, id: string, dto: UpdateMilestoneDto): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.edit', { id, version: dto.version }, async (before, project) => {
      if (before.actualDate !== null) throw new UserError('milestone_completed');
      const changes = changed(before, dto);
      refuseFrozen(before, changes);
      if (changes.forecastDate !== before.forecastDate) this.checkForecast(changes.forecastDate);
      if (changes.responsibleUserId !== before.responsibleUserId) await this.checkResponsible(project, changes.responsibleUserId);
      const after = await this.repository.update(before, { ...changes, updatedAt: this.clock.nowIso() }, () => this.get(user, id));
      await this.keepForecast(user, before.forecastDate, after);
      await this.journal.milestone('update', project, before, after);
      return this.get(user, id);
    });
  }

  /** Gives the milestone as it was. Throws `stale_version`, `baseline_frozen` when it is in a baseline, `milestone_completed`, `completion_pending`. */
  remove(user: Principal, id: string, version: number): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.edit', { id, version }, async (before, project) => {
      if (before.baselineNumber >= 1) throw new UserError('baseline_frozen');
      if (before.actualDate !== null) throw new UserError('milestone_completed');
      const view = await this.get(user, id);
      if (view.completionClaim?.state === 'pending') throw new UserError('completion_pending');
      await this.attachments.forget(user.districtId, 'milestone', id);
      await this.repository.delete(id);
      await this.journal.milestone('delete', project, before, null);
      // The milestone can no longer lead the project's story to its own entries.
      await this.journal.project('update', project, [{ field: 'milestones', label: '节点', from: before.name, to: null }]);
      return view;
    });
  }

  private async keepForecast(user: Principal, from: string | null, { districtId, projectId, id, forecastDate }: Milestone): Promise<void> {
    if (from === forecastDate) return;
    const change = { districtId, projectId, milestoneId: id, fromDate: from, toDate: forecastDate };
    await this.forecasts.add([{ ...change, id: newId(), changedAt: this.clock.nowIso(), changedById: user.userId, changedBy: user.displayName }]);
  }

  /** What is still open cannot be done before today; what is done has an actual date. */
  private checkForecast(forecastDate: string | null): void {
    const today = this.clock.today();
    if (forecastDate !== null && forecastDate < today) throw wrongField('forecastDate', `预计完成日期不能早于今天（${formatChineseDate(today)}）；节点已经完成的，请申报完成。`);
  }

  /** The responsible person has an account in use in one of the project's units. */
  private async checkResponsible(project: ProjectFacts, userId: string | null): Promise<void> {
    if (userId === null) return;
    const units = [project.leadDepartmentId, ...project.cooperatingDepartmentIds];
    const [person] = await this.users.many([userId]);
    if (person === undefined || person.departmentId === null || !units.includes(person.departmentId)) {
      throw wrongField('responsibleUserId', '责任人应为本项目牵头或配合单位的在用账号，请重新选择。');
    }
  }
}

type Edited = Pick<Milestone, 'kind' | 'name' | 'weight' | 'baselineDate' | 'forecastDate' | 'responsibleUserId'>;

function changed(before: Milestone, dto: UpdateMilestoneDto): Edited {
  return {
    kind: dto.kind ?? before.kind,
    name: dto.name ?? before.name,
    weight: dto.weight ?? before.weight,
    baselineDate: dto.baselineDate === undefined ? before.baselineDate : dto.baselineDate,
    forecastDate: dto.forecastDate === undefined ? before.forecastDate : dto.forecastDate,
    responsibleUserId: dto.responsibleUserId === undefined ? before.responsibleUserId : dto.responsibleUserId,
  };
}

/** A form may send back the frozen values; only another value is refused. */
function refuseFrozen(before: Milestone, changes: MilestoneChanges): void {
  if (before.baselineNumber < 1) return;
  const fields = (['kind', 'name', 'baselineDate', 'weight'] as const).filter((field) => changes[field] !== before[field]);
  if (fields.length > 0) throw atFields('baseline_frozen', {}, fields);
}
