import { Clock } from '@portfolio/platform/clock';
import { IdempotencyRepository } from '@portfolio/platform/http';
import { JobQueue, Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { DigestDispatch } from './digest-dispatch';
import { DIGEST_DISPATCH, REMINDERS_SWEEP } from './reminders.job';

/** A request can be repeated under its Idempotency-Key for a week. */
const REPEATABLE_MS = 7 * 86_400_000;

/** Puts right what time leaves behind: unsent digests go to the queue again, old first answers are forgotten. */
@Processor()
export class RemindersSweepProcessor implements JobProcessor<Record<string, never>> {
  readonly job = REMINDERS_SWEEP;

  constructor(
    private readonly dispatch: DigestDispatch,
    private readonly queue: JobQueue,
    private readonly repeats: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  async process(): Promise<Partial<RunCounts>> {
    await this.repeats.forgetBefore(new Date(this.clock.now().getTime() - REPEATABLE_MS).toISOString());
    const waiting = await this.dispatch.waiting();
    let queued = 0;
    for (const digestId of waiting) if (await this.queue.enqueue(DIGEST_DISPATCH, { digestId }, { id: digestId })) queued += 1;
    return { due: waiting.length, created: queued, failed: waiting.length - queued };
  }
}
