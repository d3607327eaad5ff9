import { Injectable } from '@nestjs/common';
import type { EvidenceLine, OrderEvidence } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import type { StandingCause } from './order-causes';
import { OrderEvidenceSources } from './order-evidence-sources';
import { OrderFactsRepository } from './order-facts.repository';

/** What evidence is collected for. */
export interface EvidenceAsked {
  cause: StandingCause;
  projectId: string;
  orderId: string | null;
  /** What whoever drafts already knows, for example the ladder's receipts. */
  lines: readonly EvidenceLine[];
}

/** Collects what orders rest on, as of now: the rule that was hit with its values, the baseline, the forecasts, and what other features know. */
@Injectable()
export class OrderEvidenceFile {
  constructor(
    private readonly facts: OrderFactsRepository,
    private readonly sources: OrderEvidenceSources,
    private readonly clock: Clock,
  ) {}

  /** Of each, in its place. */
  async gather(districtId: string, asked: readonly EvidenceAsked[]): Promise<OrderEvidence[]> {
    const questions = asked.map(({ cause, projectId, orderId }) => ({ projectId, milestoneId: cause.milestone?.id ?? null, orderId }));
    const lights = await this.facts.lights(districtId, questions.map(({ projectId }) => projectId));
    const forecasts = await this.facts.forecasts(questions.flatMap(({ milestoneId }) => milestoneId ?? []));
    const sections = await this.sources.ofMany(districtId, questions);
    return asked.map(({ cause, projectId, lines }, at) => ({
      asOf: this.clock.today(),
      light: lights.get(projectId) ?? null,
      milestone: cause.milestone,
      forecasts: forecasts.get(cause.milestone?.id ?? '') ?? [],
      sections: [...(lines.length > 0 ? [{ name: LADDER_SECTION, lines: [...lines] }] : []), ...(sections[at] ?? [])],
    }));
  }
}

/** Heading of what the ladder said when it drafted the order. */
export const LADDER_SECTION = '提醒阶梯';
