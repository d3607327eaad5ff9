import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { DigestRow } from './digest.entity';

/** A sender's hold on a digest: valid as long as nobody claimed it later. */
export type DigestClaim = Pick<DigestRow, 'id'> & { claimedAt: string };

@Injectable()
export class DigestsRepository {
  constructor(private readonly database: Database) {}

  async insert(digest: DigestRow): Promise<void> {
    await this.database.manager.insert(DigestRow, digest);
  }

  find(id: string): Promise<DigestRow | null> {
    return this.database.manager.findOneBy(DigestRow, { id });
  }

  /**
   * Takes a digest for sending: one that is queued, or one whose earlier sender has been silent since before `leaseStart`,
   * which is marked as possibly repeated. Only one of several claimers gets it; null for the others.
   */
  async claim(id: string, now: string, leaseStart: string): Promise<DigestClaim | null> {
    const taken = { state: 'sending' as const, claimedAt: now, attempts: () => 'attempts + 1' };
    const fresh = await this.database.manager.createQueryBuilder().update(DigestRow).set(taken).where("id = :id AND state = 'queued'", { id }).execute();
    if (fresh.affected !== 1) {
      const silent = await this.database.manager
        .createQueryBuilder()
        .update(DigestRow)
        .set({ ...taken, possiblyRepeated: true })
        .where("id = :id AND state = 'sending' AND claimed_at < :leaseStart", { id, leaseStart })
        .execute();
      if (silent.affected !== 1) return null;
    }
    return { id, claimedAt: now };
  }

  /** Ends or changes a claim; false, and nothing changed, when another sender has taken it over. */
  async settle(claim: DigestClaim, change: Partial<Pick<DigestRow, 'state' | 'lastError' | 'sentAt'>>): Promise<boolean> {
    const result = await this.database.manager.update(DigestRow, { ...claim, state: 'sending' }, change);
    return result.affected === 1;
  }

  /** Unsent digests of one channel, oldest first. */
  unsent(channel: Channel, leaseStart: string, limit: number): Promise<DigestRow[]> {
    return this.database.manager
      .createQueryBuilder(DigestRow, 'digest')
      .where('digest.channel = :channel', { channel })
      .andWhere("(digest.state = 'queued' OR (digest.state = 'sending' AND digest.claimedAt < :leaseStart))", { leaseStart })
      .orderBy('digest.createdAt', 'ASC')
      .limit(limit)
      .getMany();
  }
}
