import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { DigestOutbox } from './digest-outbox';
import { reminderKey, type ReminderRow } from './reminder.entity';
import { RemindersRepository } from './reminders.repository';

/** The database side of a scan: adds each reminder once and bundles the new ones into digests. */
@Injectable()
export class ReminderStore {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly outbox: DigestOutbox,
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
    const bundles = [...groups.values()];
    const ids = await this.outbox.add(
      bundles.flatMap(([first]) =>
        first === undefined ? [] : { districtId: first.districtId, recipientId: first.recipientKey, channel: first.channel as Channel, runDate: first.runDate, createdAt: first.createdAt },
      ),
    );
    for (const [at, id] of ids.entries()) await this.reminders.attach((bundles[at] ?? []).map((row) => row.id), id);
    return ids.length;
  }
}
