import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Milestone as MilestoneView, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { PROMPT_CLAIM_WORKING_DAYS, claimNeedsNote } from '@portfolio/rules';
import type { CompletionClaimRow } from './completion-claim.entity';
import { CompletionClaimsRepository, type PendingClaim } from './completion-claims.repository';
import { atFields } from './field-errors';
import { judgedDates } from './judged-dates';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository, type MilestoneChanges } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';

/** A milestone as its page showed it. Who has read it in the same transaction gives no version. */
export interface ClaimedMilestone {
  id: string;
  version?: number;
}

/** What a unit claims. `filingId`: the filing that brings the claim, and is reviewed together with it. */
export interface ClaimWords {
  date: string;
  note: string | null;
  filingId?: string | null;
}

/**
 * 完成申报: a unit says that a milestone is done (`claim`), somebody else accepts or returns it. Until it is accepted `actualDate`
 * stays empty, and status, light, lateness and supervision orders stay what they are; only the ladder waits a while.
 *
 * Every method runs in a transaction of its own, or joins the caller's as a savepoint: a filing claims inside its submission and
 * accepts inside its review, and all of it is kept or nothing. Each checks the user's right to the project (`milestone.complete`
 * for the unit's side, `milestone.accept` for the other), takes the project's lock, raises the milestone's version, writes the audit
 * trail and tells `ScheduleEvents`.
 * A filing gives its id with `claim`, asks `ofFiling` for what still waits, and calls `acceptOfFiling`, `returnOfFiling` or
 * `withdrawOfFiling`; what was decided one by one in the meantime is left alone. A milestone has one pending claim: where
 * `completionClaim` of its view is pending already, `claim` throws `completion_pending`, so a filing leaves those out.
 */
@Injectable()
export class CompletionClaims {
  constructor(
    private readonly writes: ScheduleWrites,
    private readonly milestones: MilestonesRepository,
    private readonly claims: CompletionClaimsRepository,
    private readonly journal: ScheduleJournal,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers the claim; a returned one is replaced. Throws `stale_version`, `forbidden`, `milestone_completed`, `completion_pending`,
   * `future_date`, and `invalid_fields` at `note` when the day lies after the baseline date, or more than five working days back.
   */
  claim(user: Principal, at: ClaimedMilestone, { date, note, filingId = null }: ClaimWords): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.complete', at, async (before, project) => {
      if (before.actualDate !== null) throw new UserError('milestone_completed');
      const last = await this.claims.latest(before.id);
      if (last?.state === 'pending') throw new UserError('completion_pending');
      await this.check(before, date, note);
      const now = this.clock.nowIso();
      const heldSince = last?.state === 'withdrawn' ? last.heldSince : now;
      const { id: milestoneId, districtId } = before;
      const open = { decidedAt: null, decidedById: null, decidedBy: null, reason: null, supersededAt: null };
      if (last !== null) await this.claims.change(last.id, { supersededAt: now });
      await this.claims.insert([{ ...open, id: newId(), districtId, milestoneId, state: 'pending', date, note, claimedAt: now, claimedById: user.userId, claimedBy: user.displayName, heldSince, filingId }]);
      await this.touch(user, before, {});
      await this.journal.claim('claim', project, before, { from: null, to: date }, note);
      return this.view(before);
    });
  }

  /** The unit takes a pending claim back. Throws `stale_version`, `forbidden`, `completion_not_pending`. */
  withdraw(user: Principal, at: ClaimedMilestone): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.complete', at, async (before, project) => {
      const claim = await this.pendingOf(before);
      await this.decide(user, claim, { state: 'withdrawn' });
      await this.touch(user, before, {});
      await this.journal.claim('withdraw', project, before, { from: claim.date, to: null });
      return this.view(before);
    });
  }

  /** The milestone is done on the claimed day. Throws `stale_version`, `forbidden`, `completion_not_pending`, `own_completion`. */
  accept(user: Principal, at: ClaimedMilestone): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.accept', at, async (before, project) => {
      const claim = await this.pendingOf(before);
      if (claim.claimedById === user.userId) throw new UserError('own_completion');
      await this.decide(user, claim, { state: 'accepted' });
      const after = await this.touch(user, before, { actualDate: claim.date, completionNote: claim.note });
      await this.journal.milestone('complete', project, before, after);
      return this.view(before);
    });
  }

  /** Gives the claim back to the unit with words; the milestone stays open. Throws as `accept`. */
  return(user: Principal, at: ClaimedMilestone, reason: string): Promise<MilestoneView> {
    return this.writes.onMilestone(user, 'milestone.accept', at, async (before, project) => {
      const claim = await this.pendingOf(before);
      if (claim.claimedById === user.userId) throw new UserError('own_completion');
      await this.decide(user, claim, { state: 'returned', reason });
      await this.touch(user, before, {});
      await this.journal.claim('return', project, before, { from: claim.date, to: null }, reason);
      return this.view(before);
    });
  }

  /** The filing's claims that still wait, oldest first. */
  ofFiling(districtId: string, filingId: string): Promise<PendingClaim[]> {
    return this.claims.pendingOfFiling(districtId, filingId);
  }

  /** Accepts all of the filing's claims that still wait; the milestones as they are then. Throws as `accept`, and keeps none then. */
  acceptOfFiling(user: Principal, filingId: string): Promise<MilestoneView[]> {
    return this.eachOf(user, filingId, (at) => this.accept(user, at));
  }

  /** Returns all of the filing's claims that still wait. */
  returnOfFiling(user: Principal, filingId: string, reason: string): Promise<MilestoneView[]> {
    return this.eachOf(user, filingId, (at) => this.return(user, at, reason));
  }

  /** Withdraws all of the filing's claims that still wait. */
  withdrawOfFiling(user: Principal, filingId: string): Promise<MilestoneView[]> {
    return this.eachOf(user, filingId, (at) => this.withdraw(user, at));
  }

  private eachOf(user: Principal, filingId: string, work: (at: ClaimedMilestone) => Promise<MilestoneView>): Promise<MilestoneView[]> {
    return this.writes.together(async () => {
      const views: MilestoneView[] = [];
      for (const { milestoneId } of await this.ofFiling(user.districtId, filingId)) views.push(await work({ id: milestoneId }));
      return views;
    });
  }

  private async check(milestone: Milestone, date: string, note: string | null): Promise<void> {
    const today = this.clock.today();
    if (date > today) throw atFields('future_date', { field: '实际完成日期', today }, ['actualDate']);
    if (note !== null) return;
    const { baselineDate } = judgedDates(milestone);
    const why = claimNeedsNote({ date, claimedOn: today, baselineDate }, await this.calendars.of(milestone.districtId));
    if (why === 'late') throw wrongField('note', '实际完成日期晚于计划日期，请写明逾期原因。');
    if (why === 'delayed') throw wrongField('note', `实际完成日期距今已超过 ${PROMPT_CLAIM_WORKING_DAYS} 个工作日，请说明补报原因和佐证材料。`);
  }

  private async pendingOf({ id }: Milestone): Promise<CompletionClaimRow> {
    const claim = await this.claims.latest(id);
    if (claim?.state !== 'pending') throw new UserError('completion_not_pending');
    return claim;
  }

  private decide(user: Principal, { id }: CompletionClaimRow, decision: Pick<CompletionClaimRow, 'state'> & { reason?: string }): Promise<void> {
    return this.claims.change(id, { ...decision, decidedAt: this.clock.nowIso(), decidedById: user.userId, decidedBy: user.displayName });
  }

  private touch(user: Principal, before: Milestone, changes: MilestoneChanges): Promise<Milestone> {
    return this.milestones.update(before, { ...changes, updatedAt: this.clock.nowIso() }, () => this.writes.view(user.districtId, before.id));
  }

  private view({ districtId, id }: Milestone): Promise<MilestoneView> {
    return this.writes.view(districtId, id);
  }
}
