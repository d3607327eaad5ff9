import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BlockerReporting } from '@portfolio/blockers';
import { OrderEvidenceSources } from './order-evidence-sources';

/** The project's open blockers beside an order: they explain a delay, they do not end it. */
@Injectable()
export class BlockerEvidence implements OnModuleInit {
  constructor(
    private readonly sources: OrderEvidenceSources,
    private readonly blockers: BlockerReporting,
  ) {}

  onModuleInit(): void {
    this.sources.register('要素问题', async (districtId, questions) => {
      const open = await this.blockers.evidence(districtId, questions.map(({ projectId }) => projectId));
      return questions.map(({ projectId }) => open.get(projectId) ?? []);
    });
  }
}
