import { Injectable } from '@nestjs/common';
import { Database, newId } from '@portfolio/platform/database';
import { JobQueue } from '@portfolio/platform/jobs';
import type { DigestRow } from './digest.entity';
import { DigestsRepository } from './digests.repository';
import { DIGEST_DISPATCH } from './reminders.job';

/** `id` where the reminders in it know it beforehand. */
export type NewDigest = Pick<DigestRow, 'districtId' | 'recipientId' | 'channel' | 'runDate' | 'createdAt'> & { id?: string };

/** Takes digests in: rows first, in the transaction that causes them, then their jobs. */
@Injectable()
export class DigestOutbox {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestsRepository,
    private readonly queue: JobQueue,
  ) {}

  /** Adds the digests, few statements for many, and queues them once the transaction has committed; gives their ids in that order. */
  async add(digests: readonly NewDigest[]): Promise<string[]> {
    const rows = digests.map((digest): DigestRow => ({
      ...digest, id: digest.id ?? newId(), state: 'queued', attempts: 0, lastError: null, possiblyRepeated: false,
      nextAttemptAt: null, resentAt: null, claimedAt: null, sentAt: null,
    }));
    await this.digests.insert(rows);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) this.database.afterCommit(async () => void (await this.enqueue(ids)));
    return ids;
  }

  /** False when Redis did not take them: the sweep comes back to them. */
  enqueue(ids: readonly string[]): Promise<boolean> {
    return this.queue.enqueueMany(DIGEST_DISPATCH, ids.map((digestId) => ({ payload: { digestId }, id: digestId })));
  }
}
