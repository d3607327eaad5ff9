import { Processor, type JobProcessor } from '@portfolio/platform/jobs';
import { DigestDispatch } from './digest-dispatch';
import { DIGEST_DISPATCH } from './reminders.job';

@Processor()
export class DigestDispatchProcessor implements JobProcessor<{ digestId: string }> {
  readonly job = DIGEST_DISPATCH;

  constructor(private readonly dispatch: DigestDispatch) {}

  async process({ digestId }: { digestId: string }): Promise<void> {
    const outcome = await this.dispatch.dispatch(digestId);
    if (outcome === 'in_progress') throw new Error(`digest ${digestId} is being sent by another worker`);
  }
}
