import { Injectable } from '@nestjs/common';
import { Database, applyList, atLeast, atMost, eq, readPage } from '../database';
import type { ListQuery, Page } from '../http/list-query';
import { HeartbeatRow } from './heartbeat.entity';

@Injectable()
export class HeartbeatsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: HeartbeatRow): Promise<void> {
    await this.database.manager.insert(HeartbeatRow, row);
  }

  async finish(id: string, result: Partial<HeartbeatRow>): Promise<void> {
    await this.database.manager.update(HeartbeatRow, { id }, result);
  }

  /** The latest run of a job; with `finished`, the latest that ended without error. */
  latest(job: string, options: { finished: boolean }): Promise<HeartbeatRow | null> {
    const query = this.database.manager.createQueryBuilder(HeartbeatRow, 'heartbeat').where('heartbeat.job = :job', { job });
    if (options.finished) query.andWhere('heartbeat.finishedAt IS NOT NULL').andWhere('heartbeat.error IS NULL');
    return query.orderBy('heartbeat.startedAt', 'DESC').limit(1).getOne();
  }

  /** Whether a run begun since that instant, for that business date or a later one, ended without error. */
  async succeeded(job: string, { since, asOf }: { since: string; asOf: string }): Promise<boolean> {
    return this.database.manager
      .createQueryBuilder(HeartbeatRow, 'heartbeat')
      .where('heartbeat.job = :job AND heartbeat.startedAt >= :since AND heartbeat.asOf >= :asOf', { job, since, asOf })
      .andWhere('heartbeat.finishedAt IS NOT NULL AND heartbeat.error IS NULL')
      .getExists();
  }

  /** When the very first run of any job began; null before it. */
  async first(): Promise<string | null> {
    const row = await this.database.manager.createQueryBuilder(HeartbeatRow, 'heartbeat').select('MIN(heartbeat.startedAt)', 'first').getRawOne<{ first: string | null }>();
    return row?.first ?? null;
  }

  async page(list: ListQuery): Promise<Page<HeartbeatRow>> {
    const query = this.database.manager.createQueryBuilder(HeartbeatRow, 'heartbeat');
    applyList(query, list, {
      sorts: { startedAt: 'heartbeat.startedAt', job: 'heartbeat.job' },
      filters: { job: eq('heartbeat.job'), from: atLeast('heartbeat.startedAt'), to: atMost('heartbeat.startedAt'), trigger: eq('heartbeat.runTrigger') },
      defaultSort: ['startedAt', 'DESC'],
    });
    return readPage(query);
  }

  /** Old runs are of no use; the frequent sweep is forgotten sooner. */
  async forget(job: string, before: string): Promise<void> {
    await this.database.manager.createQueryBuilder().delete().from(HeartbeatRow).where('job = :job AND started_at < :before', { job, before }).execute();
  }
}
