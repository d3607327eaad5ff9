import { Injectable } from '@nestjs/common';
import type { AdjustmentContent, AdjustmentDetail, AdjustmentPreview, Principal } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { AdjustmentChecks } from './adjustment-checks';
import { AdjustmentJournal } from './adjustment-journal';
import { AdjustmentTrial } from './adjustment-trial';
import type { AdjustmentRequestDto, RevokeAdjustmentDto } from './adjustment.dto';
import { AdjustmentsRepository } from './adjustments.repository';
import { AdjustmentsService } from './adjustments.service';
import { RequestDesk } from './request-desk';

/** Asking for an adjustment, and taking the request back. */
@Injectable()
export class AdjustmentRequestsService {
  constructor(
    private readonly database: Database,
    private readonly checks: AdjustmentChecks,
    private readonly trial: AdjustmentTrial,
    private readonly repository: AdjustmentsRepository,
    private readonly adjustments: AdjustmentsService,
    private readonly journal: AdjustmentJournal,
    private readonly desk: RequestDesk,
  ) {}

  /** What the approval would change, lights included. Throws what `request` throws. */
  async preview(user: Principal, dto: AdjustmentRequestDto): Promise<AdjustmentPreview> {
    const { project } = await this.checks.check(user, dto);
    const { changes, lights } = await this.trial.run({ user, kind: dto.kind, ground: '预演', content: contentOf(dto) }, project?.id ?? null);
    return { changes, lights };
  }

  /** Throws what `AdjustmentChecks.check` and `AdjustmentEffects.apply` throw: what cannot be carried out cannot be asked for. */
  async request(user: Principal, dto: AdjustmentRequestDto): Promise<AdjustmentDetail> {
    const id = await this.database.transaction(async () => {
      await this.desk.lock(dto);
      const checked = await this.checks.check(user, dto);
      const content = contentOf(dto);
      const { changes, lights } = await this.trial.run({ user, kind: dto.kind, ground: '预演', content }, checked.project?.id ?? null);
      const row = this.desk.row(user, dto, checked, { content, diff: { changes, lights } });
      const { project, merged } = checked;
      await this.repository.insert(row, [
        ...(project === null ? [] : [{ projectId: project.id, part: 'subject' as const }]),
        ...merged.map((other) => ({ projectId: other.id, part: 'merged' as const })),
      ]);
      await this.journal.requested(row, changes, row.reason);
      return row.id;
    });
    return this.adjustments.get(user, id);
  }

  /** Only who asked takes a request back, and only while nobody has decided. Throws `adjustment_decided`, `forbidden`, `stale_version`. */
  async revoke(user: Principal, id: string, { version }: RevokeAdjustmentDto): Promise<AdjustmentDetail> {
    await this.database.transaction(async () => {
      const before = await this.adjustments.pending(user, id);
      if (before.askedById !== user.userId) throw new UserError('forbidden');
      const changes = { state: 'revoked' as const, ...this.desk.decision(user) };
      const after = await this.repository.update({ id, version }, changes, () => this.adjustments.get(user, id));
      await this.journal.decided('revoke', before, after, { document: null, note: null });
    });
    return this.adjustments.get(user, id);
  }
}

function contentOf({ kind: _kind, projectId: _projectId, reason: _reason, documentNumber: _number, ...content }: AdjustmentRequestDto): AdjustmentContent {
  return JSON.parse(JSON.stringify(content)) as AdjustmentContent;
}
