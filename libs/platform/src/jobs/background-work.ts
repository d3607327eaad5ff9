import { Injectable } from '@nestjs/common';
import { RuntimeConfig } from '../config';
import { SchedulerKeeper } from './scheduler-keeper';
import { WorkerHost } from './worker-host';

/** Workers and schedules of this process. */
@Injectable()
export class BackgroundWork {
  constructor(
    private readonly runtime: RuntimeConfig,
    private readonly keeper: SchedulerKeeper,
    private readonly workers: WorkerHost,
  ) {}

  /** Called once, when the database is filled: a job that finds no district fails, and its run of the day is lost. Does nothing where ROLE has no workers. */
  start(): void {
    if (!this.runtime.works) return;
    this.workers.start();
    this.keeper.start();
  }
}
