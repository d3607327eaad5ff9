import { Injectable } from '@nestjs/common';
import { SKIP_CODES, SUBJECT_TYPES, type Channel, type ChannelReceipt, type Reminder, type ReminderState, type Rung } from '@portfolio/contracts';
import { Database, applyList, atLeast, atMost, contains, eq, isTrue, oneOf, readRawPage } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { grouped } from '@portfolio/rules';
import { In, Not } from 'typeorm';
import { NOBODY, ReminderRow, rungKeyOf } from './reminder.entity';
import type { OpenSubject } from './reminder-subjects';
import type { MadeReminder } from './rung-history';

/** Rows and ids per statement: SQLite takes 32 766 parameters, a row has 31. */
const CHUNK = 500;

const UNREAD = "reminder.state = 'sent' AND reminder.channel = 'inbox'";
const ONCE =
  "(reminder.channel = 'inbox' OR NOT EXISTS (SELECT 1 FROM reminders main WHERE main.subject_type = reminder.subjectType AND main.subject_id = reminder.subjectId AND main.subject_number = reminder.subjectNumber AND main.rung_offset = reminder.rungOffset AND main.recipient_key = reminder.recipientKey AND main.channel = 'inbox'))";
const UNSIGNED = "reminder.asksSignature = :yes AND reminder.channel = 'inbox' AND reminder.state IN ('sent', 'opened')";

/** As selected by `listing`. */
interface ListedRow extends Omit<ReminderRow, 'channel' | 'state' | 'rung' | 'districtId' | 'digestId'> {
  channel: Channel;
  state: ReminderState;
  rung: Rung;
  projectCode: string | null;
  projectName: string | null;
  recipientName: string | null;
  onBehalfOfName: string | null;
  firstBaselineDate: string | null;
  answerCause: string | null;
  answerForecast: string | null;
  answeredBy: string | null;
  answeredOn: string | null;
  holdsUntil: string | null;
}

const RECEIPT = ['subjectId', 'rung', 'state', 'reason', 'signedAt', 'sentAt', 'createdAt', 'asksSignature'] as const;

type Receipt = Pick<ReminderRow, (typeof RECEIPT)[number]> & {
  recipientName: string | null;
  onBehalfOfName: string | null;
  /** Whether the recipient is one of the units that work on the project. */
  ofUnit: boolean;
};

type OfDigest = Partial<Pick<ReminderRow, 'state' | 'reason' | 'skipCode' | 'sentAt' | 'possiblyRepeated'>>;

@Injectable()
export class RemindersRepository {
  constructor(private readonly database: Database) {}

  /** What exists of the subjects' rungs and of those above. Subjects on the same rung are asked for together. */
  async made(subjects: readonly (Pick<OpenSubject, 'type' | 'id' | 'number'> & { offset: number })[]): Promise<MadeReminder[]> {
    const groups = new Map<string, { type: string; number: number; offset: number; ids: string[] }>();
    for (const { type, id, number, offset } of subjects) {
      const key = `${type} ${number} ${offset}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { type, number, offset, ids: [id] });
      else group.ids.push(id);
    }
    const found: MadeReminder[] = [];
    for (const { type, number, offset, ids } of groups.values()) {
      for (let at = 0; at < ids.length; at += CHUNK) {
        const rows = await this.database.manager
          .createQueryBuilder(ReminderRow, 'reminder')
          .select(MADE.map((column) => `reminder.${column} AS "${column}"`))
          .where('reminder.subjectType = :type AND reminder.subjectId IN (:...ids)', { type, ids: ids.slice(at, at + CHUNK) })
          .andWhere('reminder.subjectNumber = :number AND reminder.rungOffset >= :offset', { number, offset })
          .getRawMany<MadeReminder>();
        for (const row of rows) found.push(row);
      }
    }
    return found;
  }

  /** Of the milestones, as `id number`, those that were told on a rung of `offset` or above. */
  async reached(subjects: readonly Pick<OpenSubject, 'id' | 'number'>[], offset: number): Promise<Set<string>> {
    const found = new Set<string>();
    for (let at = 0; at < subjects.length; at += CHUNK) {
      const rows = await this.database.manager
        .createQueryBuilder(ReminderRow, 'reminder')
        .select('reminder.subjectId', 'id')
        .addSelect('reminder.subjectNumber', 'number')
        .distinct(true)
        .where("reminder.subjectType = 'milestone' AND reminder.subjectId IN (:...ids)", { ids: subjects.slice(at, at + CHUNK).map(({ id }) => id) })
        .andWhere("reminder.rungOffset >= :offset AND (reminder.skipCode IS NULL OR reminder.skipCode NOT IN ('held', 'suspended', 'withdrawn'))", { offset })
        .getRawMany<{ id: string; number: number }>();
      for (const { id, number } of rows) found.add(`${id} ${number}`);
    }
    return found;
  }

  /** What the ladder did for milestones, oldest first, each recipient once. */
  async receipts(milestoneIds: readonly string[]): Promise<Receipt[]> {
    const found: Receipt[] = [];
    for (let at = 0; at < milestoneIds.length; at += CHUNK) {
      const query = this.database.manager
        .createQueryBuilder(ReminderRow, 'reminder')
        .leftJoin('users', 'recipient', 'recipient.id = reminder.recipientKey')
        .leftJoin('users', 'absent', 'absent.id = reminder.onBehalfOfId')
        .select('recipient.displayName', 'recipientName')
        .addSelect('absent.displayName', 'onBehalfOfName')
        .addSelect(`CASE WHEN EXISTS (SELECT 1 FROM assignments part WHERE part.project_id = reminder.project_id AND part.department_id = recipient.department_id) THEN 1 ELSE 0 END`, 'ofUnit')
        .where("reminder.subjectType = 'milestone' AND reminder.channel = 'inbox' AND reminder.subjectId IN (:...ids)", { ids: milestoneIds.slice(at, at + CHUNK) })
        .orderBy('reminder.createdAt')
        .addOrderBy('reminder.id');
      for (const column of RECEIPT) query.addSelect(`reminder.${column}`, column);
      for (const row of await query.getRawMany<Receipt>()) found.push({ ...row, asksSignature: Boolean(row.asksSignature), ofUnit: Boolean(Number(row.ofUnit)) });
    }
    return found;
  }

  /** Inserts rows whose key is still free; answers the ids that are in the table now. */
  async insertNew(rows: readonly ReminderRow[]): Promise<Set<string>> {
    const inserted = new Set<string>();
    for (let at = 0; at < rows.length; at += CHUNK) {
      const chunk = rows.slice(at, at + CHUNK);
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

  /** Whether the digest has any reminder, whatever its state. */
  holds(digestId: string): Promise<boolean> {
    return this.database.manager.existsBy(ReminderRow, { digestId });
  }

  /** What was signed for on another channel meanwhile stays signed. */
  async updateOfDigests(digestIds: readonly string[], change: OfDigest): Promise<void> {
    if (digestIds.length > 0) await this.database.manager.update(ReminderRow, { digestId: In(digestIds), state: Not('signed') }, change);
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

  /** The same rung told to the same person on the other channels: signed once is signed everywhere, also where it has not gone out yet. */
  async signOthers({ id, subjectType, subjectId, subjectNumber, rungOffset, recipientKey }: ReminderRow, signedAt: string): Promise<void> {
    const same = { id: Not(id), subjectType, subjectId, subjectNumber, rungOffset, recipientKey, state: Not(In(['signed', 'skipped'])) };
    await this.database.manager.update(ReminderRow, same, { state: 'signed', signedAt });
  }

  /** In the inbox, asking for a signature that has not come; oldest first. */
  unsignedOf(recipientKey: string): Promise<ReminderRow[]> {
    return this.database.manager.find(ReminderRow, {
      where: { recipientKey, channel: 'inbox', asksSignature: true, state: In(['sent', 'opened']) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** They stay as they were received, but ask for nothing any more. */
  async releaseFromSigning(ids: readonly string[], remark: string): Promise<void> {
    for (let at = 0; at < ids.length; at += CHUNK) {
      await this.database.manager.update(ReminderRow, { id: In(ids.slice(at, at + CHUNK)) }, { asksSignature: false, asksAnswer: false, remark });
    }
  }

  /** The reminders of a digest with what the message says about them, worst first; without those that were signed for on another channel. */
  async ofDigest(digestId: string): Promise<Reminder[]> {
    const rows = await this.listing().where("reminder.digestId = :digestId AND reminder.state <> 'signed'", { digestId }).orderBy('reminder.daysLate', 'DESC').getRawMany<ListedRow>();
    return rows.map(toReminder);
  }

  /** `recipientId` null lists everybody's (supervision); otherwise only that person's own. */
  async page(districtId: string, recipientId: string | null, list: ListQuery): Promise<Page<Reminder>> {
    const query = this.listing().where('reminder.districtId = :districtId', { districtId }).setParameter('yes', true);
    if (recipientId !== null) query.andWhere('reminder.recipientKey = :recipientId', { recipientId });
    applyList(query, list, {
      sorts: { createdAt: 'reminder.createdAt', daysLate: 'reminder.daysLate', projectCode: 'project.code', state: 'reminder.state', dueDate: 'reminder.dueDate' },
      filters: {
        id: eq('reminder.id'),
        q: contains(['project.name', 'project.code', 'reminder.subjectTitle']),
        subjectType: oneOf('reminder.subjectType', SUBJECT_TYPES),
        subjectId: eq('reminder.subjectId'),
        channel: eq('reminder.channel'),
        state: eq('reminder.state'),
        skipCode: oneOf('reminder.skipCode', SKIP_CODES),
        rung: eq('reminder.rung'),
        recipientId: eq('reminder.recipientKey'),
        unitId: eq('reminder.unitId'),
        projectId: eq('reminder.projectId'),
        recipientUnitId: eq('recipient.departmentId'),
        runDate: eq('reminder.runDate'),
        from: atLeast('reminder.runDate'),
        to: atMost('reminder.runDate'),
        delivered: isTrue("reminder.state IN ('sent', 'opened', 'signed')"),
        // Each reminder in one row, its other channels as receipts inside; whoever asks for one channel sees that one's rows.
        once: list.filter['channel'] === undefined ? isTrue(ONCE) : isTrue('1 = 1'),
        unread: isTrue(UNREAD),
        unsigned: isTrue(UNSIGNED),
      },
      defaultSort: ['createdAt', 'DESC'],
    });
    const { rows, total } = await readRawPage<ListedRow>(query);
    const channels = await this.receiptsOf(rows);
    return { rows: rows.map((row) => ({ ...toReminder(row), receipts: channels.get(toldKeyOf(row)) ?? [] })), total };
  }

  /** What became of each of these reminders on each of its channels, by rung and recipient. */
  private async receiptsOf(rows: readonly ListedRow[]): Promise<Map<string, ChannelReceipt[]>> {
    if (rows.length === 0) return new Map();
    const found = await this.database.manager
      .createQueryBuilder(ReminderRow, 'reminder')
      .select([...KEY, ...CHANNEL_RECEIPT].map((column) => `reminder.${column} AS "${column}"`))
      .where('reminder.subjectId IN (:...subjects) AND reminder.recipientKey IN (:...recipients)', {
        subjects: [...new Set(rows.map(({ subjectId }) => subjectId))],
        recipients: [...new Set(rows.map(({ recipientKey }) => recipientKey))],
      })
      .orderBy('reminder.channel', 'DESC')
      .getRawMany<ChannelReceipt & ToldKey>();
    const receipts = grouped(found, toldKeyOf);
    return new Map([...receipts].map(([key, own]) => [key, own.map(({ channel, state, reason, sentAt, openedAt, signedAt }) => ({ channel, state, reason, sentAt, openedAt, signedAt }))]));
  }

  private listing() {
    const query = this.database.manager
      .createQueryBuilder(ReminderRow, 'reminder')
      .leftJoin('projects', 'project', 'project.id = reminder.projectId')
      .leftJoin('users', 'recipient', 'recipient.id = reminder.recipientKey')
      .leftJoin('robots', 'robot', 'robot.id = reminder.recipientKey')
      .leftJoin('users', 'absent', 'absent.id = reminder.onBehalfOfId')
      .leftJoin(
        'reminder_answers',
        'answer',
        'answer.subjectType = reminder.subjectType AND answer.subjectId = reminder.subjectId AND answer.subjectNumber = reminder.subjectNumber AND answer.rungOffset = reminder.rungOffset',
      )
      .select('project.code', 'projectCode')
      .addSelect('project.name', 'projectName')
      .addSelect('COALESCE(recipient.displayName, robot.name)', 'recipientName')
      .addSelect('absent.displayName', 'onBehalfOfName')
      .addSelect('answer.cause', 'answerCause')
      .addSelect('answer.forecastDate', 'answerForecast')
      .addSelect('answer.answeredBy', 'answeredBy')
      .addSelect('answer.answeredOn', 'answeredOn')
      .addSelect('answer.holdsUntil', 'holdsUntil')
      .addSelect(FIRST_BASELINE_DATE, 'firstBaselineDate');
    for (const column of OWN_COLUMNS) query.addSelect(`reminder.${column}`, column);
    return query;
  }
}

const KEY = ['subjectType', 'subjectId', 'subjectNumber', 'rungOffset', 'recipientKey'] as const satisfies readonly (keyof ReminderRow)[];
type ToldKey = Pick<ReminderRow, (typeof KEY)[number]>;
const CHANNEL_RECEIPT = ['channel', 'state', 'reason', 'sentAt', 'openedAt', 'signedAt'] as const satisfies readonly (keyof ReminderRow)[];

/** One rung of one subject as told to one recipient. */
function toldKeyOf(row: ToldKey): string {
  return `${rungKeyOf(row)} ${row.recipientKey}`;
}

const MADE = ['subjectType', 'subjectId', 'subjectNumber', 'rungOffset', 'recipientKey', 'onBehalfOfId', 'skipCode'] as const satisfies readonly (keyof MadeReminder)[];

/** Null for what is no milestone. */
const FIRST_BASELINE_DATE =
  '(SELECT entry.baseline_date FROM baseline_entries entry INNER JOIN baselines baseline ON baseline.id = entry.baseline_id WHERE entry.milestone_id = reminder.subjectId ORDER BY baseline.number LIMIT 1)';

const OWN_COLUMNS = [
  'id', 'subjectType', 'subjectId', 'subjectNumber', 'subjectTitle', 'dueDate', 'projectId', 'rung', 'recipientKey', 'channel', 'state', 'reason', 'skipCode', 'remark',
  'rungOffset', 'asksSignature', 'asksAnswer', 'daysLate', 'workingDaysLate', 'runDate', 'possiblyRepeated', 'demo', 'createdAt', 'sentAt', 'openedAt', 'signedAt',
] as const satisfies readonly (keyof ReminderRow)[];

function toReminder({ recipientKey, subjectNumber, answerCause, answerForecast, answeredBy, answeredOn, holdsUntil, rungOffset: _rungOffset, ...row }: ListedRow): Reminder {
  return {
    ...row,
    milestoneId: row.subjectType === 'milestone' ? row.subjectId : null,
    milestoneName: row.subjectTitle,
    baselineNumber: subjectNumber,
    baselineDate: row.dueDate,
    recipientId: recipientKey === NOBODY ? null : recipientKey,
    answer: answerCause === null ? null : { cause: answerCause, forecastDate: answerForecast, answeredBy: answeredBy ?? '', answeredOn: answeredOn ?? '', holdsUntil: holdsUntil ?? '' },
    asksSignature: Boolean(row.asksSignature),
    asksAnswer: Boolean(row.asksAnswer),
    possiblyRepeated: Boolean(row.possiblyRepeated),
    demo: Boolean(row.demo),
    receipts: [],
  };
}
