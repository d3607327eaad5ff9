import { JobQueue, Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { DigestDispatch } from './digest-dispatch';
import { DIGEST_DISPATCH, REMINDERS_SWEEP } from './reminders.job';

@Processor()
export class RemindersSweepProcessor implements JobProcessor<Record<string, never>> {
  readonly job = REMINDERS_SWEEP;

  constructor(
    private readonly dispatch: DigestDispatch,
    private readonly queue: JobQueue,
  ) {}

  async process(): Promise<Partial<RunCounts>> {
    const waiting = await this.dispatch.waiting();
    let queued = 0;
    for (const digestId of waiting) if (await this.queue.enqueue(DIGEST_DISPATCH, { digestId }, { id: digestId })) queued += 1;
    return { due: waiting.length, created: queued, failed: waiting.length - queued };
  }
}
