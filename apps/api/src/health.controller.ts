import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SCHEDULED_JOB_LABELS, type ChannelStatus, type ScheduledJob } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { OperationalError } from '@portfolio/platform/errors';
import { Public } from '@portfolio/platform/http';
import { JobQueue, SchedulerHealth } from '@portfolio/platform/jobs';
import { ChannelHealth } from '@portfolio/reminders';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';

interface Readiness {
  /** `silent`: a scheduled job did not run in time, the answer is 503. `degraded`: a channel fails, work goes on. */
  status: 'ok' | 'degraded' | 'silent';
  queue: 'ok' | 'away';
  silentJobs: { job: ScheduledJob; label: string; expectedBy: string }[];
  channels: Pick<ChannelStatus, 'channel' | 'state'>[];
}

/** For the machine's own watchers; tells nothing about the data. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly scheduler: SchedulerHealth,
    private readonly channels: ChannelHealth,
  ) {
    register.clear();
    collectDefaultMetrics();
  }

  /** The process runs. */
  @Public()
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * The database answers and every scheduled job ran in time, else 503 (with the silent jobs). Without Redis reading and writing go on,
   * reminders wait: `queue` tells, and the jobs fall silent in time.
   */
  @Public()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    await this.database.ping().catch((cause: unknown) => {
      throw new OperationalError('数据库', { cause });
    });
    const silentJobs = (await this.scheduler.jobs()).filter(({ healthy }) => !healthy).map(({ job, expectedBy }) => ({ job, label: SCHEDULED_JOB_LABELS[job], expectedBy }));
    const channels = (await this.channels.current()).map(({ channel, state }) => ({ channel, state }));
    const degraded = channels.some(({ state }) => state === 'degraded');
    if (silentJobs.length > 0) void reply.status(503);
    return { status: silentJobs.length > 0 ? 'silent' : degraded ? 'degraded' : 'ok', queue: (await this.queue.reachable()) ? 'ok' : 'away', silentJobs, channels };
  }

  /** Prometheus metrics of the process. */
  @Public()
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return register.metrics();
  }
}
