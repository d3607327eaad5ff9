import { Injectable } from '@nestjs/common';
import { CHANNELS, DELIVERY_STATES, type Channel, type Delivery } from '@portfolio/contracts';
import { Database, applyList, contains, eq, oneOf, readRawPage, type ListQuery, type Page } from '@portfolio/platform/database';
import { DigestRow } from './digest.entity';

/** As selected by `page`: counts are text on PostgreSQL, flags are numbers on SQLite. */
type ListedRow = Omit<Delivery, 'reminders' | 'possiblyRepeated'> & { reminders: number | string; possiblyRepeated: boolean | number };

/** Reads digests as deliveries, and puts dead ones back. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly database: Database) {}

  async page(districtId: string, list: ListQuery): Promise<Page<Delivery>> {
    const query = this.database.manager
      .createQueryBuilder(DigestRow, 'digest')
      .leftJoin('users', 'person', 'person.id = digest.recipientId')
      .leftJoin('robots', 'robot', 'robot.id = digest.recipientId')
      .select('COALESCE(person.displayName, robot.name)', 'recipientName')
      .addSelect('digest.lastError', 'reason')
      .addSelect('(SELECT COUNT(*) FROM reminders WHERE reminders.digest_id = digest.id)', 'reminders')
      .where('digest.districtId = :districtId', { districtId });
    for (const column of OWN_COLUMNS) query.addSelect(`digest.${column}`, column);
    applyList(query, list, {
      sorts: { id: 'digest.id', createdAt: 'digest.createdAt', sentAt: 'digest.sentAt', attempts: 'digest.attempts', channel: 'digest.channel', state: 'digest.state' },
      filters: {
        id: eq('digest.id'),
        channel: oneOf('digest.channel', CHANNELS),
        state: oneOf('digest.state', DELIVERY_STATES),
        runDate: eq('digest.runDate'),
        q: contains(['person.displayName', 'robot.name']),
      },
      defaultSort: ['createdAt', 'DESC'],
    });
    const { rows, total } = await readRawPage<ListedRow>(query);
    return { rows: rows.map((row) => ({ ...row, reminders: Number(row.reminders), possiblyRepeated: Boolean(row.possiblyRepeated) })), total };
  }

  /** The dead ones among the ids. */
  dead(districtId: string, ids: readonly string[]): Promise<DigestRow[]> {
    return this.database.manager
      .createQueryBuilder(DigestRow, 'digest')
      .where("digest.districtId = :districtId AND digest.state = 'dead'", { districtId })
      .andWhere('digest.id IN (:...ids)', { ids: [...ids] })
      .getMany();
  }

  /** Back to the outbox with all attempts anew; false when it is not dead any more. */
  async revive(id: string, now: string): Promise<boolean> {
    const change = { state: 'queued', attempts: 0, nextAttemptAt: null, resentAt: now } as const;
    const result = await this.database.manager.update(DigestRow, { id, state: 'dead' }, change);
    return result.affected === 1;
  }

  sentSince(districtId: string, since: string): Promise<Map<Channel, number>> {
    return this.counted(districtId, "digest.state = 'sent' AND digest.sentAt >= :since", { since });
  }

  deadNow(districtId: string): Promise<Map<Channel, number>> {
    return this.counted(districtId, "digest.state = 'dead'", {});
  }

  private async counted(districtId: string, condition: string, parameters: Record<string, string>): Promise<Map<Channel, number>> {
    const rows = await this.database.manager
      .createQueryBuilder(DigestRow, 'digest')
      .select('digest.channel', 'channel')
      .addSelect('COUNT(*)', 'count')
      .where('digest.districtId = :districtId', { districtId })
      .andWhere(condition, parameters)
      .groupBy('digest.channel')
      .getRawMany<{ channel: Channel; count: number | string }>();
    return new Map(rows.map(({ channel, count }) => [channel, Number(count)]));
  }
}

const OWN_COLUMNS = ['id', 'channel', 'runDate', 'state', 'attempts', 'possiblyRepeated', 'createdAt', 'nextAttemptAt', 'sentAt'] as const satisfies readonly (keyof DigestRow)[];
