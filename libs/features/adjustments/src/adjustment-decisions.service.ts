import { Injectable } from '@nestjs/common';
import type { AdjustmentDetail, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { AdjustmentEffects } from './adjustment-effects';
import { AdjustmentJournal } from './adjustment-journal';
import type { ApproveAdjustmentDto, CommentAdjustmentDto, ReturnAdjustmentDto } from './adjustment.dto';
import type { AdjustmentRow } from './adjustment.entity';
import { AdjustmentsRepository } from './adjustments.repository';
import { AdjustmentsService, sameChanges } from './adjustments.service';

/** 督查批注, 批准, 退回. */
@Injectable()
export class AdjustmentDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AdjustmentsRepository,
    private readonly adjustments: AdjustmentsService,
    private readonly effects: AdjustmentEffects,
    private readonly journal: AdjustmentJournal,
    private readonly clock: Clock,
  ) {}

  /** Any number of comments while it is pending; the first makes it reviewed. Throws `adjustment_decided`. */
  async comment(user: Principal, id: string, { text }: CommentAdjustmentDto): Promise<AdjustmentDetail> {
    await this.database.transaction(async () => {
      const before = await this.adjustments.pending(user, id);
      await this.repository.addComment({ districtId: user.districtId, adjustmentId: id, at: this.clock.nowIso(), byId: user.userId, by: user.displayName, text });
      await this.repository.update(before, { state: 'reviewed' }, () => this.adjustments.get(user, id));
      await this.journal.commented(before, text);
    });
    return this.adjustments.get(user, id);
  }

  /**
   * Carries it out, all in one transaction: baselines, stages, owners, projects, lights, trail, and the diff as it took effect.
   * Throws `adjustment_decided`, `adjustment_own`, `stale_version`, and `adjustment_outdated` with the request as it stands now
   * when the result would be another than the one asked for.
   */
  async approve(user: Principal, id: string, dto: ApproveAdjustmentDto): Promise<AdjustmentDetail> {
    try {
      await this.database.transaction(() => this.carryOut(user, id, dto));
    } catch (error) {
      if (error instanceof UserError && error.code === 'adjustment_outdated') throw new UserError(error.code, {}, { current: await this.adjustments.get(user, id) });
      throw error;
    }
    return this.adjustments.get(user, id);
  }

  /** Throws `adjustment_decided`, `adjustment_own`, `stale_version`. */
  async giveBack(user: Principal, id: string, { note, version }: ReturnAdjustmentDto): Promise<AdjustmentDetail> {
    await this.database.transaction(async () => {
      const before = await this.decidable(user, id);
      const after = await this.repository.update({ id, version }, { state: 'returned', decisionNote: note, ...this.decision(user) }, () => this.adjustments.get(user, id));
      await this.journal.decided('return', before, after, { document: null, note });
    });
    return this.adjustments.get(user, id);
  }

  private async carryOut(user: Principal, id: string, { documentNumber, note, version }: ApproveAdjustmentDto): Promise<void> {
    const before = await this.decidable(user, id);
    // Taken first: of two who decide at once the second waits here and then finds another version.
    const decision = { state: 'approved' as const, documentNumber, decisionNote: note ?? null, ...this.decision(user) };
    const approved = await this.repository.update({ id, version }, decision, () => this.adjustments.get(user, id));
    const ground = `调整批准（${documentNumber}）：${before.reason}`.slice(0, 500);
    const applied = await this.apply(user, before, ground);
    if (!sameChanges(before.diff.changes, applied.changes)) throw new UserError('adjustment_outdated');
    const { changes, lights, created, baselineNumber } = applied;
    await this.repository.update(approved, { diff: { changes, lights }, baselineNumber }, () => Promise.resolve(null));
    await this.repository.addProjects(approved, created.map((projectId) => ({ projectId, part: 'created' as const })));
    await this.journal.decided('approve', before, approved, { document: documentNumber, note: note ?? null });
  }

  /** What could be carried out when it was asked for and no longer can be is outdated too. */
  private async apply(user: Principal, { kind, content, projectId }: AdjustmentRow, ground: string) {
    try {
      return await this.effects.apply({ user, kind, ground, content }, projectId);
    } catch (error) {
      throw error instanceof UserError ? new UserError('adjustment_outdated') : error;
    }
  }

  private async decidable(user: Principal, id: string): Promise<AdjustmentRow> {
    const row = await this.adjustments.pending(user, id);
    if (row.askedById === user.userId) throw new UserError('adjustment_own');
    return row;
  }

  private decision(user: Principal): Pick<AdjustmentRow, 'decidedAt' | 'decidedById' | 'decidedBy'> {
    return { decidedAt: this.clock.nowIso(), decidedById: user.userId, decidedBy: user.displayName };
  }
}
