import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { ScheduleAdjusting } from '@portfolio/schedule';
import type { CheckedRequest } from './adjustment-checks';
import type { AdjustmentRequestDto } from './adjustment.dto';
import type { AdjustmentRow } from './adjustment.entity';

/** How a request is written down. */
@Injectable()
export class RequestDesk {
  constructor(
    private readonly schedule: ScheduleAdjusting,
    private readonly clock: Clock,
  ) {}

  /** Nobody else asks about these projects until the transaction ends. */
  lock({ projectId, mergedProjectIds }: AdjustmentRequestDto): Promise<void> {
    return this.schedule.lock([...(projectId == null ? [] : [projectId]), ...(mergedProjectIds ?? [])]);
  }

  row(user: Principal, dto: AdjustmentRequestDto, { project, afterDue }: CheckedRequest, asked: Pick<AdjustmentRow, 'content' | 'diff'>): AdjustmentRow {
    return {
      id: newId(),
      districtId: user.districtId,
      projectId: project?.id ?? null,
      departmentId: user.departmentId ?? project?.leadDepartmentId ?? dto.leadDepartmentId ?? null,
      kind: dto.kind,
      state: 'submitted',
      subjectName: project?.name ?? dto.name ?? '',
      reason: dto.reason,
      documentNumber: dto.documentNumber ?? null,
      afterDue,
      ...asked,
      askedAt: this.clock.nowIso(),
      askedById: user.userId,
      askedBy: user.displayName,
      decidedAt: null,
      decidedById: null,
      decidedBy: null,
      decisionNote: null,
      baselineNumber: null,
      demo: project?.demo ?? false,
      version: 1,
    };
  }

  decision(user: Principal): Pick<AdjustmentRow, 'decidedAt' | 'decidedById' | 'decidedBy'> {
    return { decidedAt: this.clock.nowIso(), decidedById: user.userId, decidedBy: user.displayName };
  }
}
