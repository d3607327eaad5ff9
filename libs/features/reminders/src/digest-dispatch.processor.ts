import { QueueConfig } from '@portfolio/platform/config';
import { JobQueue, Processor, type JobProcessor, type JobRun } from '@portfolio/platform/jobs';
import { DeliveryFailure } from './delivery-failure';
import { DigestDispatch } from './digest-dispatch';
import { DIGEST_DISPATCH } from './reminders.job';

/** What is due later than this is left to the sweep. */
const SOON_MS = 5 * 60_000;

/** Outcomes after which nothing is tried again. */
const DONE = ['sent', 'already_done', 'signed_already', 'expired'];

@Processor()
export class DigestDispatchProcessor implements JobProcessor<{ digestId: string }> {
  readonly job = DIGEST_DISPATCH;
  readonly concurrency: number;

  constructor(
    private readonly dispatch: DigestDispatch,
    private readonly queue: JobQueue,
    config: QueueConfig,
  ) {
    this.concurrency = config.digestsAtOnce;
  }

  async process({ digestId }: { digestId: string }, { jobId }: JobRun): Promise<void> {
    const outcome = await this.attempt(digestId);
    if (DONE.includes(outcome)) return;
    if (outcome === 'in_progress') throw new Error(`digest ${digestId} is being sent by another worker`);
    const delayMs = await this.dispatch.untilNextAttempt(digestId);
    if (delayMs === null || delayMs > SOON_MS) return;
    // Another id than the job that runs: BullMQ takes an id only once.
    await this.queue.enqueue(DIGEST_DISPATCH, { digestId }, { id: jobId === `${digestId}-again` ? `${digestId}-anew` : `${digestId}-again`, delayMs });
  }

  /** The dispatch's own pauses take the place of the queue's. */
  private async attempt(digestId: string): Promise<string> {
    try {
      return await this.dispatch.dispatch(digestId);
    } catch (error) {
      if (error instanceof DeliveryFailure) return 'failed';
      throw error;
    }
  }
}
