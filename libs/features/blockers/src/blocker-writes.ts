import { Injectable } from '@nestjs/common';
import { BLOCKER_ACTION_LABELS, BLOCKER_STATE_LABELS, type AuditChange, type BlockerAction, type BlockerDetail, type BlockerState, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { blockerParts, blockerStep, mayTakeBlockerAction } from '@portfolio/rules';
import { BlockerJournal } from './blocker-journal';
import { BlockerViews } from './blocker-views';
import type { BlockerRow } from './blocker.entity';
import { BlockersRepository, type BlockerChanges } from './blockers.repository';

/** What one action changes and says, beside the state it leads to. */
export interface BlockerStepWork {
  changes?: BlockerChanges;
  words?: string | null;
  audit?: AuditChange[];
}
export interface BlockerAt {
  id: string;
  version: number;
}

/** The frame of every action on a blocker: one transaction of row access, version, state table, the change, its step and its audit entry. */
@Injectable()
export class BlockerWrites {
  constructor(
    private readonly database: Database,
    private readonly repository: BlockersRepository,
    private readonly views: BlockerViews,
    private readonly journal: BlockerJournal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, `forbidden` (not this person's step), `stale_version` with the present record, `blocker_action_refused`. */
  act(user: Principal, action: BlockerAction, at: BlockerAt, work: (before: BlockerRow, to: BlockerState) => Promise<BlockerStepWork> | BlockerStepWork): Promise<BlockerDetail> {
    return this.database.transaction(async () => {
      await this.repository.lock(at.id);
      const before = await this.repository.find(user.districtId, at.id);
      if (before === null) throw new UserError('not_found');
      const parts = blockerParts(user, before);
      if (!mayTakeBlockerAction(action, parts)) throw new UserError('forbidden');
      if (before.version !== at.version) throw new StaleVersionError(await this.views.get(user, at.id));
      const to = blockerStep({ state: before.state, takenOn: before.takenOn !== null, escalated: before.escalatedOn !== null }, action, parts);
      if (to === null) throw new UserError('blocker_action_refused', { state: stateWords(before), action: BLOCKER_ACTION_LABELS[action] });
      const { changes = {}, words = null, audit = [] } = await work(before, to);
      const after = await this.repository.update(before, { ...changes, state: to, updatedAt: this.clock.nowIso() });
      await this.journal.record(user, action, before, after, { words, changes: audit });
      return this.views.get(user, at.id);
    });
  }
}

function stateWords({ state, escalatedOn }: BlockerRow): string {
  return `${BLOCKER_STATE_LABELS[state]}${escalatedOn === null ? '' : '（已提请专题调度）'}`;
}
