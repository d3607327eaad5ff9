export { BackgroundWork } from './background-work';
export { Heartbeats, type RunCounts, type RunTrigger } from './heartbeats';
export { defineJob, type JobDefinition } from './job-definition';
export { Processor, type JobProcessor, type JobRun } from './job-processor';
export { JobQueue, type Schedule } from './job-queue';
export { JobsModule } from './jobs.module';
export { SchedulerHealth } from './scheduler-health';
export { SchedulerKeeper } from './scheduler-keeper';
export { lastDue, nextDue } from './schedule-times';
