import { Injectable } from '@nestjs/common';
import type { EvidenceLine, OrderEvidence } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import type { StandingCause } from './order-causes';
import { OrderEvidenceSources } from './order-evidence-sources';
import { OrderFactsRepository } from './order-facts.repository';

interface Asked {
  districtId: string;
  projectId: string;
  orderId: string | null;
  /** What whoever drafts already knows, for example the ladder's receipts. */
  lines: readonly EvidenceLine[];
}

/** Collects what an order rests on, as of now: the rule that was hit with its values, the baseline, the forecasts, and what other features know. */
@Injectable()
export class OrderEvidenceFile {
  constructor(
    private readonly facts: OrderFactsRepository,
    private readonly sources: OrderEvidenceSources,
    private readonly clock: Clock,
  ) {}

  async gather(cause: StandingCause, { districtId, projectId, orderId, lines }: Asked): Promise<OrderEvidence> {
    const light = await this.facts.light(districtId, projectId);
    const milestoneId = cause.milestone?.id ?? null;
    const sections = await this.sources.of(districtId, { projectId, milestoneId, orderId });
    return {
      asOf: this.clock.today(),
      light: light === null ? null : { colour: light.colour, rulePack: light.rulePack, reasons: light.reasons },
      milestone: cause.milestone,
      forecasts: milestoneId === null ? [] : await this.facts.forecasts(milestoneId),
      sections: [...(lines.length > 0 ? [{ name: LADDER_SECTION, lines: [...lines] }] : []), ...sections],
    };
  }
}

/** Heading of what the ladder said when it drafted the order. */
export const LADDER_SECTION = '提醒阶梯';
