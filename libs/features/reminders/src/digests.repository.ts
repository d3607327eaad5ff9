import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { Database, insertMany } from '@portfolio/platform/database';
import { DigestRow } from './digest.entity';

/** A sender's hold on a digest: valid as long as nobody claimed it later. */
export interface DigestClaim {
  id: string;
  claimedAt: string;
  /** An earlier sender may have sent it. */
  possiblyRepeated: boolean;
}

interface Moment {
  now: string;
  leaseStart: string;
}

type DigestChange = Partial<Pick<DigestRow, 'state' | 'lastError' | 'sentAt' | 'nextAttemptAt' | 'possiblyRepeated'>>;

@Injectable()
export class DigestsRepository {
  constructor(private readonly database: Database) {}

  insert(digests: readonly DigestRow[]): Promise<void> {
    return insertMany(this.database.manager, DigestRow, digests);
  }

  find(id: string): Promise<DigestRow | null> {
    return this.database.manager.findOneBy(DigestRow, { id });
  }

  /**
   * Takes a digest for sending: one that is queued, or one whose earlier sender has been silent since before `leaseStart`,
   * which is marked as possibly repeated. Only one of several claimers gets it; null for the others.
   */
  async claim({ id, possiblyRepeated }: Pick<DigestRow, 'id' | 'possiblyRepeated'>, now: string, leaseStart: string): Promise<DigestClaim | null> {
    const taken = { state: 'sending' as const, claimedAt: now, attempts: () => 'attempts + 1' };
    const fresh = await this.database.manager.createQueryBuilder().update(DigestRow).set(taken).where("id = :id AND state = 'queued'", { id }).execute();
    if (fresh.affected === 1) return { id, claimedAt: now, possiblyRepeated };
    const silent = await this.database.manager
      .createQueryBuilder()
      .update(DigestRow)
      .set({ ...taken, possiblyRepeated: true })
      .where("id = :id AND state = 'sending' AND claimed_at < :leaseStart", { id, leaseStart })
      .execute();
    return silent.affected === 1 ? { id, claimedAt: now, possiblyRepeated: true } : null;
  }

  /** Ends or changes a claim; false, and nothing changed, when another sender has taken it over. */
  async settle({ id, claimedAt }: DigestClaim, change: DigestChange): Promise<boolean> {
    const result = await this.database.manager.update(DigestRow, { id, claimedAt, state: 'sending' }, change);
    return result.affected === 1;
  }

  async putOff(id: string, until: string): Promise<void> {
    await this.database.manager.update(DigestRow, { id, state: 'queued' }, { nextAttemptAt: until });
  }

  /** Ids of one channel's unsent digests whose time has come, oldest first. */
  async unsent(channel: Channel, at: Moment, limit: number): Promise<string[]> {
    return (await this.waiting(channel, at, limit).getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** The same, held until this transaction ends; without those that another one holds. SQLite has one writer anyway. */
  async take(channel: Channel, at: Moment, limit: number): Promise<string[]> {
    const query = this.waiting(channel, at, limit);
    if (this.database.dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    return (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** Of digests that this transaction holds. */
  async markSent(ids: readonly string[], sentAt: string): Promise<void> {
    if (ids.length === 0) return;
    const sent = { state: 'sent' as const, sentAt, claimedAt: sentAt, attempts: () => 'attempts + 1', lastError: null, nextAttemptAt: null };
    await this.database.manager.createQueryBuilder().update(DigestRow).set(sent).where('id IN (:...ids)', { ids }).execute();
  }

  private waiting(channel: Channel, { now, leaseStart }: Moment, limit: number) {
    return this.database.manager
      .createQueryBuilder(DigestRow, 'digest')
      .select('digest.id', 'id')
      .where('digest.channel = :channel', { channel })
      .andWhere("(digest.state = 'queued' OR (digest.state = 'sending' AND digest.claimedAt < :leaseStart))", { leaseStart })
      .andWhere('(digest.nextAttemptAt IS NULL OR digest.nextAttemptAt <= :now)', { now })
      .orderBy('digest.createdAt', 'ASC')
      .limit(limit);
  }
}
