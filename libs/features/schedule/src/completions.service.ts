import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import { scopeOf, type Milestone as MilestoneView, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { milestoneStanding } from '@portfolio/rules';
import { atFields, wrongField } from './field-errors';
import { judgedDates } from './judged-dates';
import type { CompleteMilestoneDto, ReopenMilestoneDto } from './milestone.dto';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';

/** Completing milestones with their actual date, and taking a wrong completion back. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly writes: ScheduleWrites,
    private readonly repository: MilestonesRepository,
    private readonly journal: ScheduleJournal,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the actual date. Throws `stale_version`, `milestone_completed`, `future_date`, and `invalid_fields` at `note` when
   * the milestone is completed after its baseline date without saying why.
   */
  complete(user: Principal, id: string, dto: CompleteMilestoneDto): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.complete', { id, version: dto.version }, async (before, project) => {
      if (before.actualDate !== null) throw new UserError('milestone_completed');
      const today = this.clock.today();
      if (dto.actualDate > today) throw atFields('future_date', { field: '实际完成日期', today }, ['actualDate']);
      const completionNote = dto.note ?? null;
      const { status } = milestoneStanding(judgedDates({ ...before, actualDate: dto.actualDate }), today, await this.calendars.of(user.districtId));
      if (status === 'done_late' && completionNote === null) throw wrongField('note', '实际完成日期晚于计划日期，请写明逾期原因。');
      const changes = { actualDate: dto.actualDate, completionNote, updatedAt: this.clock.nowIso() };
      const after = await this.repository.update(before, changes, () => this.writes.view(user.districtId, id));
      await this.journal.milestone('complete', project, before, after);
      return this.writes.view(user.districtId, id);
    });
  }

  /** Takes a completion back: only who may complete the milestones of all units (planners), with a reason that is kept in the trail. */
  reopen(user: Principal, id: string, dto: ReopenMilestoneDto): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.complete', { id, version: dto.version }, async (before, project) => {
      if (scopeOf(user.role, 'milestone.complete') !== 'all') throw new UserError('forbidden');
      if (before.actualDate === null) throw wrongField('actualDate', '该节点尚未完成，没有可撤销的完成登记。');
      const changes = { actualDate: null, completionNote: null, updatedAt: this.clock.nowIso() };
      const after = await this.repository.update(before, changes, () => this.writes.view(user.districtId, id));
      await this.journal.milestone('reopen', project, before, after, dto.reason);
      return this.writes.view(user.districtId, id);
    });
  }
}
