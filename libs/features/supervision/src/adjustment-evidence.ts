import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PendingAdjustments } from '@portfolio/adjustments';
import { ADJUSTMENT_KIND_LABELS, ADJUSTMENT_STATE_LABELS } from '@portfolio/contracts';
import { OrderEvidenceSources } from './order-evidence-sources';

/** 待批调整 of the project beside an order: they explain a delay, they do not end it. */
@Injectable()
export class AdjustmentEvidence implements OnModuleInit {
  constructor(
    private readonly sources: OrderEvidenceSources,
    private readonly pending: PendingAdjustments,
  ) {}

  onModuleInit(): void {
    this.sources.register('待批调整', async (districtId, { projectId }) =>
      (await this.pending.of(districtId, [projectId])).map(({ kind, state, askedAt, askedBy }) => ({ at: askedAt, text: `${ADJUSTMENT_KIND_LABELS[kind]}，${askedBy}申请，${ADJUSTMENT_STATE_LABELS[state]}` })),
    );
  }
}
