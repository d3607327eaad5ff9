import { Injectable } from '@nestjs/common';
import { Database, insertMany } from '@portfolio/platform/database';
import { In, IsNull } from 'typeorm';
import { CompletionClaimRow } from './completion-claim.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

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

  /** Days that wait to be accepted, by milestone. */
  async pendingDates(milestoneIds: readonly string[]): Promise<Map<string, string>> {
    const dates = new Map<string, string>();
    for (let at = 0; at < milestoneIds.length; at += CHUNK) {
      const where = { milestoneId: In(milestoneIds.slice(at, at + CHUNK)), state: 'pending' as const };
      const rows = await this.database.manager.find(CompletionClaimRow, { select: { id: true, milestoneId: true, date: true }, where });
      for (const { milestoneId, date } of rows) dates.set(milestoneId, date);
    }
    return dates;
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
