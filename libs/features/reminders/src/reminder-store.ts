import { Injectable } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { newId } from '@portfolio/platform/database';
import { ChannelChoices } from './channel-choices';
import { DigestOutbox, type NewDigest } from './digest-outbox';
import type { ReminderRow } from './reminder.entity';
import type { ChannelsOf, PlannedReminder } from './reminder-rows';
import { subjectKey, type OpenSubject } from './reminder-subjects';
import { RemindersRepository } from './reminders.repository';
import { RobotDirectory, type RobotRecipient } from './robot-directory';
import type { RungCandidate } from './rung-candidates';
import type { MadeReminder } from './rung-history';

/** What earlier scans have made, by subject. */
export interface MadeReminders {
  of(subject: OpenSubject): readonly MadeReminder[];
}

/** The database side of a scan: adds each reminder once and bundles the new ones into digests. */
@Injectable()
export class ReminderStore {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly outbox: DigestOutbox,
    private readonly choices: ChannelChoices,
    private readonly directory: RobotDirectory,
  ) {}

  /** What was made before of the candidates' rungs and of those above. */
  async made(candidates: readonly RungCandidate[]): Promise<MadeReminders> {
    const found = new Map<string, MadeReminder[]>();
    for (const row of await this.reminders.made(candidates.map(({ subject, due }) => ({ ...subject, offset: due.offset })))) {
      const key = subjectKey({ type: row.subjectType, id: row.subjectId, number: row.subjectNumber });
      const rows = found.get(key);
      if (rows === undefined) found.set(key, [row]);
      else rows.push(row);
    }
    return { of: (subject) => found.get(subjectKey(subject)) ?? [] };
  }

  /** On which channels people are told; an official rung asks nobody. */
  async channels(recipients: readonly { id: string }[]): Promise<ChannelsOf> {
    const chosen = await this.choices.of(recipients, { official: false });
    const official = await this.choices.of(recipients, { official: true });
    return (id, isOfficial) => (isOfficial ? official : chosen).get(id) ?? ['inbox'];
  }

  /** The group robots that are told too. */
  robots(districtId: string): Promise<RobotRecipient[]> {
    return this.directory.active(districtId);
  }

  /** Adds what is new, each with the digest that will carry it; the unique index decides, also between two scans at once. */
  async add(planned: readonly PlannedReminder[]): Promise<PlannedReminder[]> {
    const digestIds = new Map<string, string>();
    for (const { row } of planned) {
      if (row.state !== 'queued') continue;
      const key = `${row.recipientKey} ${row.channel}`;
      const digestId = digestIds.get(key) ?? newId();
      digestIds.set(key, digestId);
      row.digestId = digestId;
    }
    const inserted = await this.reminders.insertNew(planned.map(({ row }) => row));
    return planned.filter(({ row }) => inserted.has(row.id));
  }

  /** One digest per recipient and channel for the new reminders; queued after the commit. Answers how many. */
  async bundle(fresh: readonly ReminderRow[]): Promise<number> {
    const digests = new Map<string, NewDigest>();
    for (const { digestId, districtId, recipientKey, channel, runDate, createdAt } of fresh) {
      if (digestId === null || digests.has(digestId)) continue;
      digests.set(digestId, { id: digestId, districtId, recipientId: recipientKey, channel: channel as Channel, runDate, createdAt });
    }
    return (await this.outbox.add([...digests.values()])).length;
  }
}
