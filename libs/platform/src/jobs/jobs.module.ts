import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseModule } from '../database';
import { BackgroundWork } from './background-work';
import { HeartbeatRow } from './heartbeat.entity';
import { Heartbeats } from './heartbeats';
import { HeartbeatsRepository } from './heartbeats.repository';
import { JobQueue } from './job-queue';
import { SchedulerKeeper } from './scheduler-keeper';
import { SchedulerHealth } from './scheduler-health';
import { WorkerHost } from './worker-host';

@Global()
@Module({
  imports: [DiscoveryModule, DatabaseModule.forFeature([HeartbeatRow])],
  providers: [JobQueue, HeartbeatsRepository, Heartbeats, SchedulerKeeper, SchedulerHealth, WorkerHost, BackgroundWork],
  exports: [JobQueue, Heartbeats, SchedulerKeeper, SchedulerHealth, BackgroundWork],
})
export class JobsModule {}
