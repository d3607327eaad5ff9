import { Injectable } from '@nestjs/common';
import type { PendingAdjustment } from '@portfolio/contracts';
import { AdjustmentsRepository } from './adjustments.repository';

/** 待批调整, for other features: shown beside reminders and lateness, which they do not hide. */
@Injectable()
export class PendingAdjustments {
  constructor(private readonly repository: AdjustmentsRepository) {}

  /** Of the district or of some projects, oldest first. `milestoneIds`: those that are to get another date or weight. */
  async of(districtId: string, projectIds?: readonly string[]): Promise<PendingAdjustment[]> {
    return (await this.repository.pending(districtId, projectIds)).map(({ id, kind, state, aboutProjectId, content, askedAt, askedBy }) => ({
      id,
      kind,
      state,
      projectId: aboutProjectId,
      milestoneIds: (content.milestones ?? []).map(({ milestoneId }) => milestoneId),
      askedAt,
      askedBy,
    }));
  }

  count(districtId: string): Promise<number> {
    return this.repository.countPending(districtId);
  }
}
