import { Injectable } from '@nestjs/common';
import { Database, insertMany } from '@portfolio/platform/database';
import { IsNull } from 'typeorm';
import { CompletionClaimRow } from './completion-claim.entity';

/** A claim that waits for its acceptance. */
export type PendingClaim = Pick<CompletionClaimRow, 'milestoneId' | 'date' | 'claimedAt' | 'claimedBy' | 'claimedById' | 'heldSince' | 'filingId'>;

@Injectable()
export class CompletionClaimsRepository {
  constructor(private readonly database: Database) {}

  /** The milestone's last claim, whatever became of it. */
  latest(milestoneId: string): Promise<CompletionClaimRow | null> {
    return this.database.manager.findOneBy(CompletionClaimRow, { milestoneId, supersededAt: IsNull() });
  }

  /** Oldest first. */
  pending(districtId: string): Promise<PendingClaim[]> {
    return this.database.manager.find(CompletionClaimRow, { where: { districtId, state: 'pending' }, order: { claimedAt: 'ASC', id: 'ASC' } });
  }

  /** Those of a filing that still wait, oldest first. */
  pendingOfFiling(districtId: string, filingId: string): Promise<PendingClaim[]> {
    return this.database.manager.find(CompletionClaimRow, { where: { districtId, filingId, state: 'pending' }, order: { claimedAt: 'ASC', id: 'ASC' } });
  }

  insert(claims: readonly CompletionClaimRow[]): Promise<void> {
    return insertMany(this.database.manager, CompletionClaimRow, claims);
  }

  async change(id: string, changes: Partial<Omit<CompletionClaimRow, 'id' | 'districtId' | 'milestoneId'>>): Promise<void> {
    await this.database.manager.update(CompletionClaimRow, { id }, changes);
  }
}
