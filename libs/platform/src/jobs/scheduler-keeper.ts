import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock';
import { Heartbeats } from './heartbeats';
import { JobQueue, type Schedule } from './job-queue';
import { lastDue } from './schedule-times';

const CHECK_EVERY_MS = 15_000;

/** Keeps every registered schedule in Redis, also after Redis was emptied, restarted or away at start-up, and makes up for a run that was missed meanwhile. */
@Injectable()
export class SchedulerKeeper implements OnApplicationShutdown {
  private readonly schedules = new Map<string, Schedule<unknown>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly heartbeats: Heartbeats,
    private readonly clock: Clock,
  ) {}

  /** Called in a feature module's `onModuleInit`. */
  register<Payload>(schedule: Schedule<Payload>): void {
    this.schedules.set(schedule.id, schedule as Schedule<unknown>);
  }

  registered(): Schedule<unknown>[] {
    return [...this.schedules.values()];
  }

  isScheduled(jobName: string): boolean {
    return this.registered().some((schedule) => schedule.job.name === jobName);
  }

  /** From now on; called by `BackgroundWork`. */
  start(): void {
    void this.check();
    this.timer = setInterval(() => void this.check(), CHECK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Puts back what is missing in Redis and enqueues a run that should have happened; answers whether Redis holds everything now. */
  async check(): Promise<boolean> {
    let complete = true;
    for (const schedule of this.schedules.values()) {
      complete = (await this.queue.ensureSchedule(schedule)) && complete;
      if (complete) complete = await this.catchUp(schedule);
    }
    return complete;
  }

  /** One catch-up per missed time, however many processes notice it: the job's id carries that time. */
  private async catchUp(schedule: Schedule<unknown>): Promise<boolean> {
    const dueAt = lastDue(schedule.cron, this.clock.now());
    if (await this.heartbeats.ranFor(schedule.job.name, dueAt)) return true;
    const due = dueAt.toISOString();
    if (schedule.catchUp === 'existed' && !(await this.heartbeats.existedAt(due))) return true;
    return this.queue.enqueue(schedule.job, schedule.payload, { id: `${schedule.id}-catch-up-${due.replace(/\D/g, '')}` });
  }
}
