import { Clock } from '@portfolio/platform/clock';
import { IdempotencyRepository } from '@portfolio/platform/http';
import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { DeliveryFailuresRepository } from './delivery-failures.repository';
import { DigestDispatch } from './digest-dispatch';
import { DigestOutbox } from './digest-outbox';
import { REMINDERS_SWEEP } from './reminders.job';

const DAY_MS = 86_400_000;
/** A request can be repeated under its Idempotency-Key for a week. */
const REPEATABLE_MS = 7 * DAY_MS;
const FAILURES_KEPT_MS = 90 * DAY_MS;

/** Puts right what time leaves behind: unsent digests go to the queue again, old first answers and failures are forgotten. */
@Processor()
export class RemindersSweepProcessor implements JobProcessor<Record<string, never>> {
  readonly job = REMINDERS_SWEEP;

  constructor(
    private readonly dispatch: DigestDispatch,
    private readonly outbox: DigestOutbox,
    private readonly repeats: IdempotencyRepository,
    private readonly failures: DeliveryFailuresRepository,
    private readonly clock: Clock,
  ) {}

  async process(): Promise<Partial<RunCounts>> {
    await this.repeats.forgetBefore(this.ago(REPEATABLE_MS));
    await this.failures.forget(this.ago(FAILURES_KEPT_MS));
    const waiting = await this.dispatch.waiting();
    const queued = (await this.outbox.enqueue(waiting)) ? waiting.length : 0;
    return { due: waiting.length, created: queued, failed: waiting.length - queued };
  }

  private ago(milliseconds: number): string {
    return new Date(this.clock.now().getTime() - milliseconds).toISOString();
  }
}
