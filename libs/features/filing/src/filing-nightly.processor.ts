import { Districts } from '@portfolio/identity';
import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { ContradictedFilings } from './contradicted-filings';
import { FILING_NIGHTLY } from './filing.job';
import { MissingFilings } from './missing-filings';
import { WindowKeeper } from './window-keeper';

@Processor()
export class FilingNightlyProcessor implements JobProcessor<Record<string, never>> {
  readonly job = FILING_NIGHTLY;

  constructor(
    private readonly districts: Districts,
    private readonly keeper: WindowKeeper,
    private readonly missing: MissingFilings,
    private readonly contradicted: ContradictedFilings,
  ) {}

  async process(): Promise<Partial<RunCounts>> {
    const { due, created } = await this.keeper.keepAll();
    let found = 0;
    for (const { id } of await this.districts.all()) found += (await this.missing.note(id)) + (await this.contradicted.note(id));
    return { due, created: created + found };
  }
}
