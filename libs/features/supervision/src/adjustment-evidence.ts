import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PendingAdjustments } from '@portfolio/adjustments';
import { ADJUSTMENT_KIND_LABELS, ADJUSTMENT_STATE_LABELS } from '@portfolio/contracts';
import { grouped } from '@portfolio/rules';
import { OrderEvidenceSources } from './order-evidence-sources';

/** 待批调整 of the project beside an order: they explain a delay, they do not end it. */
@Injectable()
export class AdjustmentEvidence implements OnModuleInit {
  constructor(
    private readonly sources: OrderEvidenceSources,
    private readonly pending: PendingAdjustments,
  ) {}

  onModuleInit(): void {
    this.sources.register('待批调整', async (districtId, questions) => {
      const pending = grouped(await this.pending.of(districtId, questions.map(({ projectId }) => projectId)), ({ projectId }) => projectId);
      return questions.map(({ projectId }) =>
        (pending.get(projectId) ?? []).map(({ kind, state, askedAt, askedBy }) => ({ at: askedAt, text: `${ADJUSTMENT_KIND_LABELS[kind]}，${askedBy}申请，${ADJUSTMENT_STATE_LABELS[state]}` })),
      );
    });
  }
}
