import { Injectable } from '@nestjs/common';
import type { Channel, Reminder, ReminderState, Rung } from '@portfolio/contracts';
import { Database, applyList, contains, eq, isTrue, readRawPage } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { ReminderRow, reminderKey } from './reminder.entity';

/** Rows per statement: SQLite and PostgreSQL both limit parameters. */
const CHUNK = 200;

/** As selected by `listing`. */
interface ListedRow extends Omit<ReminderRow, 'channel' | 'state' | 'rung' | 'districtId' | 'digestId'> {
  channel: Channel;
  state: ReminderState;
  rung: Rung;
  milestoneName: string;
  projectId: string;
  projectCode: string;
  projectName: string;
  recipientName: string | null;
  demo: boolean;
}

@Injectable()
export class RemindersRepository {
  constructor(private readonly database: Database) {}

  /** Keys of the given rows that exist already. */
  async known(rows: ReminderRow[]): Promise<Set<string>> {
    const keys = new Set<string>();
    const milestoneIds = [...new Set(rows.map((row) => row.milestoneId))];
    for (let at = 0; at < milestoneIds.length; at += CHUNK) {
      const found = await this.database.manager
        .createQueryBuilder(ReminderRow, 'reminder')
        .select(['reminder.milestoneId', 'reminder.baselineNumber', 'reminder.rung', 'reminder.recipientKey', 'reminder.channel'])
        .where('reminder.milestoneId IN (:...ids)', { ids: milestoneIds.slice(at, at + CHUNK) })
        .getMany();
      for (const row of found) keys.add(reminderKey(row));
    }
    return keys;
  }

  /** Inserts rows whose key is still free; answers the ids that are in the table now. */
  async insertNew(rows: ReminderRow[]): Promise<Set<string>> {
    const inserted = new Set<string>();
    for (let at = 0; at < rows.length; at += 50) {
      const chunk = rows.slice(at, at + 50);
      await this.database.manager.createQueryBuilder().insert().into(ReminderRow).values(chunk).orIgnore().updateEntity(false).execute();
      const found = await this.database.manager
        .createQueryBuilder(ReminderRow, 'reminder')
        .select('reminder.id', 'id')
        .where('reminder.id IN (:...ids)', { ids: chunk.map((row) => row.id) })
        .getRawMany<{ id: string }>();
      for (const { id } of found) inserted.add(id);
    }
    return inserted;
  }

  async attach(ids: string[], digestId: string): Promise<void> {
    for (let at = 0; at < ids.length; at += CHUNK) {
      await this.database.manager.createQueryBuilder().update(ReminderRow).set({ digestId }).whereInIds(ids.slice(at, at + CHUNK)).execute();
    }
  }

  async updateOfDigest(digestId: string, change: Partial<Pick<ReminderRow, 'state' | 'reason' | 'sentAt' | 'possiblyRepeated'>>): Promise<void> {
    await this.database.manager.update(ReminderRow, { digestId }, change);
  }

  /** Says why reminders are still waiting. */
  async explainUnsent(which: Pick<ReminderRow, 'digestId'> | Pick<ReminderRow, 'channel'>, reason: string): Promise<void> {
    await this.database.manager.update(ReminderRow, { ...which, state: 'queued' }, { reason });
  }

  /** One recipient's reminder, or null. */
  findOwn(id: string, recipientId: string): Promise<ReminderRow | null> {
    return this.database.manager.findOneBy(ReminderRow, { id, recipientKey: recipientId });
  }

  /** Marks a reminder unless its state has changed meanwhile; false then. */
  async mark({ id, state }: Pick<ReminderRow, 'id' | 'state'>, change: Partial<Pick<ReminderRow, 'state' | 'openedAt' | 'signedAt'>>): Promise<boolean> {
    const result = await this.database.manager.update(ReminderRow, { id, state }, change);
    return result.affected === 1;
  }

  /** The reminders of a digest with what the message says about them, worst first. */
  async ofDigest(digestId: string): Promise<Reminder[]> {
    const rows = await this.listing().where('reminder.digestId = :digestId', { digestId }).orderBy('reminder.daysLate', 'DESC').getRawMany<ListedRow>();
    return rows.map(toReminder);
  }

  /** `recipientId` null lists everybody's (supervision); otherwise only that person's own. */
  async page(districtId: string, recipientId: string | null, list: ListQuery): Promise<Page<Reminder>> {
    const query = this.listing().where('reminder.districtId = :districtId', { districtId });
    if (recipientId !== null) query.andWhere('reminder.recipientKey = :recipientId', { recipientId });
    applyList(query, list, {
      sorts: { createdAt: 'reminder.createdAt', daysLate: 'reminder.daysLate', projectCode: 'project.code', state: 'reminder.state' },
      filters: {
        id: eq('reminder.id'),
        q: contains(['project.name', 'project.code', 'milestone.name']),
        channel: eq('reminder.channel'),
        state: eq('reminder.state'),
        rung: eq('reminder.rung'),
        recipientId: eq('reminder.recipientKey'),
        projectId: eq('milestone.projectId'),
        runDate: eq('reminder.runDate'),
        unread: isTrue("reminder.state = 'sent' AND reminder.channel = 'inbox'"),
      },
      defaultSort: ['createdAt', 'DESC'],
    });
    const { rows, total } = await readRawPage<ListedRow>(query);
    return { rows: rows.map(toReminder), total };
  }

  private listing() {
    const query = this.database.manager
      .createQueryBuilder(ReminderRow, 'reminder')
      .innerJoin('milestones', 'milestone', 'milestone.id = reminder.milestoneId')
      .innerJoin('projects', 'project', 'project.id = milestone.projectId')
      .leftJoin('users', 'recipient', 'recipient.id = reminder.recipientKey')
      .select('milestone.name', 'milestoneName')
      .addSelect('milestone.projectId', 'projectId')
      .addSelect('project.code', 'projectCode')
      .addSelect('project.name', 'projectName')
      .addSelect('recipient.displayName', 'recipientName')
      .addSelect('milestone.demo', 'demo');
    for (const column of OWN_COLUMNS) query.addSelect(`reminder.${column}`, column);
    return query;
  }
}

const OWN_COLUMNS = [
  'id', 'milestoneId', 'baselineNumber', 'baselineDate', 'rung', 'recipientKey', 'channel', 'state', 'reason', 'daysLate', 'runDate',
  'possiblyRepeated', 'createdAt', 'sentAt', 'openedAt', 'signedAt',
] as const satisfies readonly (keyof ReminderRow)[];

function toReminder({ recipientKey, possiblyRepeated, demo, ...row }: ListedRow): Reminder {
  return { ...row, recipientId: recipientKey === 'none' ? null : recipientKey, possiblyRepeated: Boolean(possiblyRepeated), demo: Boolean(demo) };
}
