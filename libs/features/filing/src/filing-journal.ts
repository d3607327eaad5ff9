import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import { FILING_FIELD_LABELS, FILING_STATE_LABELS, RATING_LABELS, type AuditAction, type AuditChange, type FilingField, type FilingStep, type Principal, type Rating } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { periodLabel } from '@portfolio/rules';
import type { FilingRow } from './filing.entity';
import { FilingsRepository } from './filings.repository';

/** A filing as the trail calls it. */
export interface NamedFiling {
  row: FilingRow;
  period: string;
  project: { code: string; name: string };
}

const LABELS = { ...FILING_FIELD_LABELS, noChange: '本期无变化', investmentToDate: '累计完成投资（万元）' };
const AUDITED: Record<FilingStep['action'], AuditAction> = { draft: 'create', submit: 'submit', approve: 'approve', return: 'return', withdraw: 'revoke', accept: 'accept', end: 'close' };

/** Tells a filing's own story and the audit trail what happened; inside the transaction of the write. */
@Injectable()
export class FilingJournal {
  constructor(
    private readonly filings: FilingsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A draft's content, as it was and is. */
  async saved(before: FilingRow, after: NamedFiling): Promise<void> {
    const changes = contentChanges(before, after.row);
    if (changes.length > 0) await this.record('update', after, changes, null);
  }

  async step(user: Principal, action: FilingStep['action'], before: FilingRow | null, after: NamedFiling, { note = null, words = {} }: { note?: string | null; words?: Partial<Record<FilingField, string>> } = {}): Promise<void> {
    const { id: filingId, districtId, state } = after.row;
    await this.filings.addSteps([{ id: newId(), districtId, filingId, action, at: this.clock.nowIso(), actorId: user.userId, actor: user.displayName, note, words }]);
    const moved = before?.state === state ? [] : [{ field: 'state', label: '状态', from: before === null ? null : FILING_STATE_LABELS[before.state], to: FILING_STATE_LABELS[state] }];
    const said = Object.entries(words).map(([field, text]) => ({ field, label: `${FILING_FIELD_LABELS[field as FilingField]}的审核意见`, from: null, to: text }));
    const written = before === null ? [] : contentChanges(before, after.row);
    await this.record(AUDITED[action], after, [...moved, ...written, ...said], note);
  }

  private async record(action: AuditAction, { row, period, project }: NamedFiling, changes: AuditChange[], reason: string | null): Promise<void> {
    const label = `${project.code} ${project.name} ${periodLabel(period)}填报`;
    await this.audit.record({ action, objectType: 'filing', objectId: row.id, objectLabel: label, changes, reason, districtId: row.districtId });
  }
}

function contentChanges(before: FilingRow, after: FilingRow): AuditChange[] {
  return diffFields({ ...before }, { ...after }, LABELS, {
    selfRating: (value) => RATING_LABELS[value as Rating],
    milestones: (value) => (Array.isArray(value) ? `${value.length} 个节点有变化` : null),
  });
}
