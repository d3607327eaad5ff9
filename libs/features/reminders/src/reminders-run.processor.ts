import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { ReminderScan } from './reminder-scan';
import { REMINDERS_RUN } from './reminders.job';

@Processor()
export class RemindersRunProcessor implements JobProcessor<Record<string, never>> {
  readonly job = REMINDERS_RUN;

  constructor(private readonly scan: ReminderScan) {}

  async process(): Promise<Partial<RunCounts>> {
    const { due, created, skipped } = await this.scan.run({ asOf: null, dryRun: false });
    return { due, created, skipped };
  }
}
