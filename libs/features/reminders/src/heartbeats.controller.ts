import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Heartbeat, HeartbeatStatus, SchedulerAlarm } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { OperationalError } from '@portfolio/platform/errors';
import { Heartbeats, JobQueue, SchedulerHealth } from '@portfolio/platform/jobs';
import { ListParams, NotRepeated, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { ChannelHealth } from './channel-health';
import { REMINDERS_RUN } from './reminders.job';

@Controller('api/v1/heartbeats')
export class HeartbeatsController {
  constructor(
    private readonly heartbeats: Heartbeats,
    private readonly health: SchedulerHealth,
    private readonly queue: JobQueue,
    private readonly channels: ChannelHealth,
    private readonly clock: Clock,
  ) {}

  /** One row per run of a scheduled job, newest first. */
  @Permit('heartbeat.read')
  @Get()
  list(@ListParams() list: ListQuery): Promise<Page<Heartbeat>> {
    return this.heartbeats.page(list);
  }

  /** Whether every scheduled job ran when it should have; mail, queue and channels. */
  @Permit('heartbeat.read')
  @Get('status')
  async status(): Promise<HeartbeatStatus> {
    return { ...(await this.health.status()), channels: await this.channels.current() };
  }

  /** Whether the scheduler is silent: everybody sees it in the head of every page. */
  @Permit('scheduler.read')
  @Get('alarm')
  alarm(): Promise<SchedulerAlarm> {
    return this.health.alarm();
  }

  /** Runs the reminder scan now, through the queue; repeating it reminds nobody twice. */
  @Permit('reminder.run')
  @NotRepeated()
  @Post('reminder-runs')
  @HttpCode(202)
  async run(): Promise<{ queued: true }> {
    const queued = await this.queue.enqueue(REMINDERS_RUN, {}, { id: `manual-${this.clock.now().getTime()}` });
    if (!queued) throw new OperationalError('任务队列（Redis）');
    return { queued: true };
  }
}
