import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Worker, type Job } from 'bullmq';
import { QueueConfig } from '../config';
import { runInContext } from '../http/request-context';
import { definedJobs } from './job-definition';
import { Heartbeats } from './heartbeats';
import { PROCESSOR_METADATA, type JobProcessor } from './job-processor';
import { redisOptions, retryStrategy } from './redis-options';
import { SchedulerKeeper } from './scheduler-keeper';

/** Runs a BullMQ worker per queue and hands each job to its processor. Start-up fails on a job nobody processes. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly workers: Worker[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly queueConfig: QueueConfig,
    private readonly keeper: SchedulerKeeper,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    const processors = this.processors();
    const orphan = definedJobs().find((job) => !processors.has(job.name));
    if (orphan !== undefined) throw new Error(`job ${orphan.name} has no processor`);
  }

  /** From now on; called by `BackgroundWork`. */
  start(): void {
    if (this.queueConfig.redisUrl === null) {
      this.logger.warn('没有配置 REDIS_URL，后台任务不会运行；提醒保存在数据库中待发。');
      return;
    }
    const processors = this.processors();
    for (const queue of new Set(definedJobs().map((job) => job.queue))) this.workers.push(this.workerOf(queue, this.queueConfig.redisUrl, processors));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private workerOf(queue: string, url: string, processors: Map<string, JobProcessor<unknown>>): Worker {
    const worker = new Worker(queue, (job) => this.run(job, processors), {
      connection: { ...redisOptions(url), retryStrategy, maxRetriesPerRequest: null },
      prefix: this.queueConfig.prefix,
      concurrency: Math.max(...[...processors.values()].filter(({ job }) => job.queue === queue).map(({ job, concurrency }) => concurrency ?? job.concurrency)),
    });
    let quiet = false;
    worker.on('error', (error) => {
      if (!quiet) this.logger.warn(`队列 ${queue} 暂时连不上 Redis：${error.message}`);
      quiet = true;
    });
    worker.on('ready', () => (quiet = false));
    worker.on('failed', (job, error) => this.logger.warn(`任务 ${job?.name ?? queue} 第 ${job?.attemptsMade ?? '?'} 次失败：${error.message}`));
    return worker;
  }

  private async run(job: Job, processors: Map<string, JobProcessor<unknown>>): Promise<void> {
    const processor = processors.get(job.name);
    if (processor === undefined) throw new Error(`job ${job.name} has no processor`);
    const attempt = job.attemptsMade + 1;
    const run = { jobId: job.id ?? job.name, attempt, lastAttempt: attempt >= (job.opts.attempts ?? 1) };
    const work = () => processor.process(job.data as unknown, run);
    await runInContext({ correlationId: `job-${run.jobId}`, address: null, principal: null }, () =>
      this.keeper.isScheduled(job.name) ? this.heartbeats.run(job.name, job.repeatJobKey ? 'schedule' : 'manual', work) : work(),
    );
  }

  private processors(): Map<string, JobProcessor<unknown>> {
    const found = new Map<string, JobProcessor<unknown>>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype === 'function' && Reflect.getMetadata(PROCESSOR_METADATA, metatype) === true) {
        const processor = instance as JobProcessor<unknown>;
        found.set(processor.job.name, processor);
      }
    }
    return found;
  }
}
