import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { RunCounts } from './heartbeats';
import type { JobDefinition } from './job-definition';

export const PROCESSOR_METADATA = 'portfolio:job-processor';

/** `attempt` counts from 1; `lastAttempt` is true when BullMQ will not try again by itself. */
export interface JobRun {
  jobId: string;
  attempt: number;
  lastAttempt: boolean;
}

/** Does one kind of work by calling its service. Must be safe to run twice. A scheduled job's counts go into its heartbeat. */
export interface JobProcessor<Payload> {
  readonly job: JobDefinition<Payload>;
  /** How many one process works on at once where the operator sets it; else what the job says. */
  readonly concurrency?: number;
  process(payload: Payload, run: JobRun): Promise<Partial<RunCounts> | void>;
}

/** Marks a provider as the processor of its `job`. */
export const Processor = () => applyDecorators(Injectable(), SetMetadata(PROCESSOR_METADATA, true));
