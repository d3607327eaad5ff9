import { Injectable } from '@nestjs/common';
import { scopeOf, type BulkAcceptance, type Milestone as MilestoneView, type MilestoneVersion, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { CompletionClaims } from './completion-claims.service';
import { CompletionClaimsRepository } from './completion-claims.repository';
import type { ReopenMilestoneDto } from './milestone.dto';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';

/** Accepting many claims at once, and taking a wrong completion back. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly claiming: CompletionClaims,
    private readonly writes: ScheduleWrites,
    private readonly repository: MilestonesRepository,
    private readonly claims: CompletionClaimsRepository,
    private readonly journal: ScheduleJournal,
    private readonly clock: Clock,
  ) {}

  /** Accepts each claim that can be accepted, and says of each of the others why not. */
  async acceptMany(user: Principal, milestones: readonly MilestoneVersion[]): Promise<BulkAcceptance> {
    const result: BulkAcceptance = { accepted: [], refused: [] };
    for (const { milestoneId, version } of milestones) {
      try {
        await this.claiming.accept(user, { id: milestoneId, version });
        result.accepted.push(milestoneId);
      } catch (error) {
        if (!(error instanceof UserError) || error.code === 'forbidden') throw error;
        const milestone = await this.repository.find(user.districtId, milestoneId);
        result.refused.push({ milestoneId, milestoneName: milestone?.name ?? null, code: error.code, message: error.message });
      }
    }
    return result;
  }

  /** Takes a completion back: only who may complete the milestones of all units (planners), with a reason that is kept in the trail. */
  reopen(user: Principal, id: string, dto: ReopenMilestoneDto): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.complete', { id, version: dto.version }, async (before, project) => {
      if (scopeOf(user.role, 'milestone.complete') !== 'all') throw new UserError('forbidden');
      if (before.actualDate === null) throw wrongField('actualDate', '该节点尚未完成，没有可撤销的完成。');
      const claim = await this.claims.latest(id);
      if (claim !== null) await this.claims.change(claim.id, { state: 'reopened' });
      const changes = { actualDate: null, completionNote: null, updatedAt: this.clock.nowIso() };
      const after = await this.repository.update(before, changes, () => this.writes.view(user.districtId, id));
      await this.journal.milestone('reopen', project, before, after, dto.reason);
      return this.writes.view(user.districtId, id);
    });
  }
}
