import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FilingReporting } from '@portfolio/filing';
import { OrderEvidenceSources } from './order-evidence-sources';

/** As many filings as tell a story. */
const SHOWN = 3;

/** The last filings of the project beside an order: what the unit itself said of it. */
@Injectable()
export class FilingEvidence implements OnModuleInit {
  constructor(
    private readonly sources: OrderEvidenceSources,
    private readonly filings: FilingReporting,
  ) {}

  onModuleInit(): void {
    this.sources.register('进展填报', async (districtId, questions) => {
      const last = await this.filings.last(districtId, [...new Set(questions.map(({ projectId }) => projectId))], SHOWN);
      return questions.map(({ projectId }) => last.get(projectId) ?? []);
    });
  }
}
