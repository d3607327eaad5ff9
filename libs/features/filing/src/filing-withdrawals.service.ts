import { Injectable } from '@nestjs/common';
import type { FilingDetail, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { FilingEffects } from './filing-effects';
import { FilingWrites } from './filing-writes';
import type { FilingVersionDto } from './filing.dto';

/** 撤回. */
@Injectable()
export class FilingWithdrawalsService {
  constructor(
    private readonly writes: FilingWrites,
    private readonly effects: FilingEffects,
    private readonly clock: Clock,
  ) {}

  /** Taken back by the unit before it was reviewed. What was reviewed once stays with the reviewer's words. Throws `stale_version`, `filing_action_refused`. */
  withdraw(user: Principal, id: string, { version }: FilingVersionDto): Promise<FilingDetail> {
    return this.writes.act(user, 'withdraw', { id, version }, async (context) => {
      const reviewed = context.row.reviewedBy !== null;
      const unfiled = { approvedById: null, approvedBy: null, updatedAt: this.clock.nowIso() };
      const after = await this.writes.step(user, 'withdraw', context, reviewed ? { state: 'returned', ...unfiled } : { state: 'draft', submittedAt: null, inTime: null, ...unfiled });
      await this.effects.withdrawn(user, after);
    });
  }
}
