import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { DigestRow } from './digest.entity';

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
   * Takes a digest for sending: one that is queued, or one whose earlier sender has been silent since before `leaseStart`.
   * Only one of several claimers gets true.
   */
  async claim(id: string, now: string, leaseStart: string): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(DigestRow)
      .set({ state: 'sending', claimedAt: now, attempts: () => 'attempts + 1' })
      .where("id = :id AND (state = 'queued' OR (state = 'sending' AND claimed_at < :leaseStart))", { id, leaseStart })
      .execute();
    return result.affected === 1;
  }

  async update(id: string, change: Partial<Pick<DigestRow, 'state' | 'lastError' | 'sentAt'>>): Promise<void> {
    await this.database.manager.update(DigestRow, { id }, change);
  }

  /** Unsent digests, oldest first; `channel` null takes both. */
  unsent(leaseStart: string, limit: number): Promise<DigestRow[]> {
    return this.database.manager
      .createQueryBuilder(DigestRow, 'digest')
      .where("digest.state = 'queued' OR (digest.state = 'sending' AND digest.claimedAt < :leaseStart)", { leaseStart })
      .orderBy('digest.createdAt', 'ASC')
      .limit(limit)
      .getMany();
  }
}
