import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { QueueConfig } from '../config';
import { definedJobs, type JobDefinition } from './job-definition';
import { redisOptions, retryStrategy } from './redis-options';
import { SCHEDULE_TIME_ZONE } from './schedule-times';

/** A job that repeats; `id` names the schedule, so that there is ever only one of it. */
export interface Schedule<Payload> {
  id: string;
  job: JobDefinition<Payload>;
  /** Cron pattern in Asia/Shanghai (BullMQ job scheduler). */
  cron: string;
  payload: Payload;
  /** A missed run is made up for as soon as possible: `always`, also right after installation, or only when the system `existed` at that time. */
  catchUp: 'always' | 'existed';
}

const PATIENCE_MS = 3000;

/** The producer's side of BullMQ. Redis only moves work: a failed call is reported, never thrown, since the row in the database is the truth and a sweep enqueues it again. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly logger = new Logger('JobQueue');
  private readonly queues = new Map<string, Queue>();
  private silent = false;

  constructor(private readonly config: QueueConfig) {}

  /** Adds a job; the same `id` is never queued twice. False when Redis did not take it in time (it still may when it comes back: jobs are safe to run twice). */
  async enqueue<Payload>(job: JobDefinition<Payload>, payload: Payload, options: { id: string; delayMs?: number }): Promise<boolean> {
    return this.enqueueMany(job, [{ payload, ...options }]);
  }

  /** Adds many jobs of one kind in one call; see `enqueue`. */
  async enqueueMany<Payload>(job: JobDefinition<Payload>, entries: readonly { payload: Payload; id: string; delayMs?: number }[]): Promise<boolean> {
    return this.attempt(async () => {
      await this.queue(job.queue)?.addBulk(
        entries.map(({ payload, id, delayMs }) => ({
          name: job.name,
          data: payload,
          opts: {
            jobId: jobId(id),
            attempts: job.attempts,
            backoff: { type: 'exponential', delay: job.backoffMs },
            removeOnComplete: true,
            removeOnFail: true,
            ...(delayMs !== undefined && { delay: delayMs }),
          },
        })),
      );
    });
  }

  /** The queues of all defined jobs as BullMQ knows them, for looking into them; none without Redis. */
  opened(): Queue[] {
    return [...new Set(definedJobs().map((job) => job.queue))].flatMap((name) => this.queue(name) ?? []);
  }

  /** Makes sure the schedule exists with this pattern; true when Redis has it. */
  async ensureSchedule<Payload>(schedule: Schedule<Payload>): Promise<boolean> {
    return this.attempt(async () => {
      const queue = this.queue(schedule.job.queue);
      const present = await queue?.getJobScheduler(schedule.id);
      if (present?.pattern === schedule.cron && present.tz === SCHEDULE_TIME_ZONE && present.next !== undefined) return;
      await queue?.upsertJobScheduler(
        schedule.id,
        { pattern: schedule.cron, tz: SCHEDULE_TIME_ZONE },
        { name: schedule.job.name, data: schedule.payload, opts: { attempts: schedule.job.attempts, removeOnComplete: true, removeOnFail: true } },
      );
    });
  }

  /** Whether Redis answers now. */
  async reachable(): Promise<boolean> {
    if (this.config.redisUrl === null) return false;
    return this.attempt(async () => {
      await this.queue('health')?.getJobCounts('waiting');
    });
  }

  /** Waiting, active, delayed and failed jobs of a queue; null when Redis is away. */
  async counts(queueName: string): Promise<Record<string, number> | null> {
    let counts: Record<string, number> | null = null;
    await this.attempt(async () => {
      counts = (await this.queue(queueName)?.getJobCounts('waiting', 'active', 'delayed', 'failed')) ?? null;
    });
    return counts;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
  }

  private queue(name: string): Queue | null {
    if (this.config.redisUrl === null) return null;
    let queue = this.queues.get(name);
    if (queue === undefined) {
      queue = new Queue(name, {
        connection: { ...redisOptions(this.config.redisUrl), retryStrategy, maxRetriesPerRequest: 1 },
        prefix: this.config.prefix,
      });
      queue.on('error', (error) => this.report(error));
      this.queues.set(name, queue);
    }
    return queue;
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.config.redisUrl === null) return false;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => refuse(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      await Promise.race([work(), tooLong]);
      this.silent = false;
      return true;
    } catch (error) {
      this.report(error);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  private report(error: unknown): void {
    if (!this.silent) this.logger.warn(`Redis 暂不可用，任务已保存在数据库，恢复后自动补发（${error instanceof Error ? error.message : String(error)}）`);
    this.silent = true;
  }
}

/** BullMQ reserves the colon in job ids. */
function jobId(id: string): string {
  return id.replaceAll(':', '-');
}
