import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { Database, newId } from '@portfolio/platform/database';
import { JobQueue } from '@portfolio/platform/jobs';
import type { DigestRow } from './digest.entity';
import { DigestsRepository } from './digests.repository';
import { reminderKey, type ReminderRow } from './reminder.entity';
import { DIGEST_DISPATCH } from './reminders.job';
import { RemindersRepository } from './reminders.repository';

/** The database side of a scan: adds each reminder once and bundles the new ones into digests. */
@Injectable()
export class ReminderStore {
  constructor(
    private readonly database: Database,
    private readonly reminders: RemindersRepository,
    private readonly digests: DigestsRepository,
    private readonly queue: JobQueue,
  ) {}

  /** Those of `rows` that no earlier run has made. */
  async unknown(rows: ReminderRow[]): Promise<ReminderRow[]> {
    const known = await this.reminders.known(rows);
    return rows.filter((row) => !known.has(reminderKey(row)));
  }

  /** Adds what is new; the unique index decides, also between two scans at once. */
  async add(rows: ReminderRow[]): Promise<ReminderRow[]> {
    const fresh = await this.unknown(rows);
    const inserted = await this.reminders.insertNew(fresh);
    return fresh.filter((row) => inserted.has(row.id));
  }

  /** One digest per recipient and channel for the new reminders; queued after the commit. Answers how many. */
  async bundle(fresh: ReminderRow[]): Promise<number> {
    const groups = new Map<string, ReminderRow[]>();
    for (const row of fresh.filter((each) => each.state === 'queued')) {
      const key = `${row.recipientKey} ${row.channel}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const rows of groups.values()) {
      const [first] = rows;
      if (first === undefined) continue;
      const digest: DigestRow = {
        id: newId(), districtId: first.districtId, recipientId: first.recipientKey, channel: first.channel as Channel, runDate: first.runDate,
        state: 'queued', attempts: 0, lastError: null, possiblyRepeated: false, createdAt: first.createdAt, nextAttemptAt: null, resentAt: null, claimedAt: null, sentAt: null,
      };
      await this.digests.insert(digest);
      await this.reminders.attach(rows.map((row) => row.id), digest.id);
      this.database.afterCommit(async () => void (await this.queue.enqueue(DIGEST_DISPATCH, { digestId: digest.id }, { id: digest.id })));
    }
    return groups.size;
  }
}
