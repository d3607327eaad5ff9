import { Injectable } from '@nestjs/common';
import { SCHEDULED_JOB_LABELS, type ScheduledJob, type SchedulerAlarm, type SchedulerStatus } from '@portfolio/contracts';
import { Clock } from '../clock';
import { Mailer } from '../mail';
import { Heartbeats } from './heartbeats';
import { JobQueue, type Schedule } from './job-queue';
import { lastDue, nextDue } from './schedule-times';
import { SchedulerKeeper } from './scheduler-keeper';

/** A run may take this long after its time before the scheduler counts as silent. */
export const GRACE_MS = 15 * 60_000;

type JobHealth = SchedulerStatus['jobs'][number];

/** Whether the scheduler proves that it ran (domain, rule 8): judged by the database's heartbeats alone, so a dead worker cannot look alive. */
@Injectable()
export class SchedulerHealth {
  private readonly startedAt: Date;

  constructor(
    private readonly keeper: SchedulerKeeper,
    private readonly heartbeats: Heartbeats,
    private readonly queue: JobQueue,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.now();
  }

  /** Of jobs, mail server and queue; channels are the reminders' own. */
  async status(): Promise<SchedulerStatus> {
    const jobs = await this.jobs();
    const reachable = await this.queue.reachable();
    return {
      healthy: jobs.every((job) => job.healthy),
      jobs,
      mail: { configured: this.mailer.configured, message: this.mailer.configured ? '邮件服务器已配置' : '邮件服务器未配置：邮件保留在待发箱，站内提醒照常送达' },
      queue: { reachable, message: reachable ? '任务队列正常' : '任务队列（Redis）连不上：新提醒会保留，恢复后自动补发' },
    };
  }

  /** The same in short, for those who may know no more. */
  async alarm(): Promise<SchedulerAlarm> {
    const { healthy, jobs, queue } = await this.status();
    if (healthy) return { healthy, reasons: [] };
    const silent = jobs.filter((job) => !job.healthy).map(({ job }) => `${SCHEDULED_JOB_LABELS[job]}没有按时运行`);
    return { healthy, reasons: queue.reachable ? silent : [...silent, queue.message] };
  }

  /** Of every scheduled job. */
  jobs(): Promise<JobHealth[]> {
    return Promise.all(this.keeper.registered().map((schedule) => this.jobHealth(schedule)));
  }

  /** A job that is not made up for after installation was not due before the system existed. */
  private async expected(schedule: Schedule<unknown>, due: Date): Promise<boolean> {
    return schedule.catchUp === 'always' || this.heartbeats.existedAt(due.toISOString());
  }

  private async jobHealth(schedule: Schedule<unknown>): Promise<JobHealth> {
    const job = schedule.job.name as ScheduledJob;
    const now = this.clock.now();
    // The latest time whose grace is over: a job that is due more often than the grace lasts is judged too.
    const due = lastDue(schedule.cron, new Date(now.getTime() - GRACE_MS));
    const [last, finished] = await Promise.all([this.heartbeats.latest(job, { finished: false }), this.heartbeats.latest(job, { finished: true })]);
    const ran = (await this.heartbeats.ranFor(job, due)) || !(await this.expected(schedule, due));
    // A new installation has had no time to run anything yet.
    const isNew = last === null && this.startedAt > due && now.getTime() - this.startedAt.getTime() < GRACE_MS;
    const healthy = ran || isNew;
    return {
      job,
      lastStartedAt: last?.startedAt ?? null,
      lastFinishedAt: finished?.finishedAt ?? null,
      expectedBy: (ran ? nextDue(schedule.cron, now) : due).toISOString(),
      healthy,
      message: healthy ? (last === null ? '还没有到首次运行的时间' : '按时运行') : last?.error ? `上次运行出错：${last.error}` : '到时间没有运行，请系统管理员检查后台任务和 Redis',
    };
  }
}
