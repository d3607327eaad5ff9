import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ADJUSTMENT_KIND_LABELS, ADJUSTMENT_STATE_LABELS, type AdjustmentChange, type AuditAction, type AuditChange } from '@portfolio/contracts';
import type { AdjustmentRow } from './adjustment.entity';

type Told = Pick<AdjustmentRow, 'id' | 'kind' | 'subjectName' | 'districtId' | 'state'>;

/** Tells the audit trail what happened to an adjustment; inside the transaction of the write. */
@Injectable()
export class AdjustmentJournal {
  constructor(private readonly audit: AuditTrail) {}

  async requested(row: Told, diff: readonly AdjustmentChange[], reason: string): Promise<void> {
    await this.record('request', row, diff.map(toChange), reason);
  }

  async commented(row: Told, text: string): Promise<void> {
    await this.record('comment', row, [], text);
  }

  /** `document`: the authority's number where there is one. */
  async decided(action: 'approve' | 'return' | 'revoke', before: Told, after: Told, { document, note }: { document: string | null; note: string | null }): Promise<void> {
    const state = { field: 'state', label: '申请状态', from: ADJUSTMENT_STATE_LABELS[before.state], to: ADJUSTMENT_STATE_LABELS[after.state] };
    const number = { field: 'documentNumber', label: '批准文号', from: null, to: document };
    await this.record(action, after, [state, ...(document === null ? [] : [number])], note);
  }

  private async record(action: AuditAction, { id, kind, subjectName, districtId }: Told, changes: AuditChange[], reason: string | null): Promise<void> {
    const label = `${ADJUSTMENT_KIND_LABELS[kind]}申请：${subjectName}`.slice(0, 200);
    await this.audit.record({ action, objectType: 'adjustment', objectId: id, objectLabel: label, changes, reason: reason?.slice(0, 1000) ?? null, districtId });
  }
}

function toChange({ subject, field, label, from, to }: AdjustmentChange): AuditChange {
  return { field, label: `${subject} ${label}`, from, to };
}
