import { Injectable, Logger } from '@nestjs/common';
import type { Heartbeat, ScheduledJob } from '@portfolio/contracts';
import { Clock, dateInShanghai } from '../clock';
import { newId } from '../database';
import type { ListQuery, Page } from '../http/list-query';
import { requestContext } from '../http/request-context';
import { HeartbeatsRepository } from './heartbeats.repository';
import type { HeartbeatRow } from './heartbeat.entity';
import { runFailure } from './run-failure';

export type RunTrigger = Heartbeat['trigger'];
export type RunCounts = Pick<Heartbeat, 'due' | 'created' | 'sent' | 'failed' | 'skipped'>;

const KEEP_DAYS = 400;
const KEEP_FREQUENT_DAYS = 3;

/** Writes one row per run of a scheduled job: begun before the work, ended after it, so that a run cut short shows too. */
@Injectable()
export class Heartbeats {
  private readonly logger = new Logger('Heartbeats');

  constructor(
    private readonly repository: HeartbeatsRepository,
    private readonly clock: Clock,
  ) {}

  /** `asOf` is the business date that the work goes by. */
  async run<T extends Partial<RunCounts> | void>(job: string, trigger: RunTrigger, work: () => Promise<T>, asOf = this.clock.today()): Promise<T> {
    const id = newId();
    await this.repository.insert({
      id, job, runTrigger: trigger, startedAt: this.clock.nowIso(), finishedAt: null, asOf,
      due: 0, created: 0, sent: 0, failed: 0, skipped: 0, error: null,
    });
    try {
      const counts = await work();
      await this.repository.finish(id, { ...picked(counts ?? {}), finishedAt: this.clock.nowIso() });
      await this.repository.forget(job, this.daysAgo(job.endsWith(':sweep') ? KEEP_FREQUENT_DAYS : KEEP_DAYS));
      return counts;
    } catch (error) {
      const number = requestContext().correlationId ?? id;
      this.logger.error(`${job}（编号 ${number}）`, error instanceof Error ? (error.stack ?? error.message) : String(error));
      await this.repository.finish(id, { finishedAt: this.clock.nowIso(), error: runFailure(error, number) });
      throw error;
    }
  }

  /** Whether the system was already running at that instant. */
  async existedAt(instant: string): Promise<boolean> {
    const first = await this.repository.first();
    return first !== null && first <= instant;
  }

  async page(list: ListQuery): Promise<Page<Heartbeat>> {
    const { rows, total } = await this.repository.page(list);
    return { rows: rows.map(toHeartbeat), total };
  }

  /** Whether the run that was due at that instant took place: finished without error, begun since, and for that business date or a later one. */
  async ranFor(job: string, due: Date): Promise<boolean> {
    return this.repository.succeeded(job, { since: due.toISOString(), asOf: dateInShanghai(due) });
  }

  async latest(job: string, options: { finished: boolean }): Promise<Heartbeat | null> {
    const row = await this.repository.latest(job, options);
    return row === null ? null : toHeartbeat(row);
  }

  private daysAgo(days: number): string {
    return new Date(this.clock.now().getTime() - days * 86_400_000).toISOString();
  }
}

function picked(counts: Partial<RunCounts>): RunCounts {
  const { due = 0, created = 0, sent = 0, failed = 0, skipped = 0 } = counts;
  return { due, created, sent, failed, skipped };
}

function toHeartbeat({ runTrigger, job, ...row }: HeartbeatRow): Heartbeat {
  return { ...row, job: job as ScheduledJob, trigger: runTrigger as RunTrigger };
}
