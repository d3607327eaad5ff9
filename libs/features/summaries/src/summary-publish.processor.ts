import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { SUMMARY_PUBLISH } from './summaries.job';
import { SummaryPublisher } from './summary-publisher';

@Processor()
export class SummaryPublishProcessor implements JobProcessor<Record<string, never>> {
  readonly job = SUMMARY_PUBLISH;

  constructor(private readonly publisher: SummaryPublisher) {}

  async process(): Promise<Partial<RunCounts>> {
    const published = await this.publisher.publishIfMissing();
    return { due: 1, created: published ? 1 : 0, skipped: published ? 0 : 1 };
  }
}
