import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { HONESTY_DECISION_LABELS, HONESTY_LABELS, type HonestyRecord, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { AnswerFindingDto, DecideFindingDto } from './filing.dto';
import type { HonestyRecordRow } from './honesty-record.entity';
import { HonestyRecordsRepository } from './honesty-records.repository';

/** What the checks noticed, the unit's answers, and what 督查室 makes of them. */
@Injectable()
export class HonestyRecordsService {
  constructor(
    private readonly database: Database,
    private readonly repository: HonestyRecordsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Filters: `code, decision, origin, projectId, departmentId, filingId, answered, q, demo, id`; sorts: `foundAt` (default, latest first), `code, decision, projectCode, department`. */
  list(user: Principal, list: ListQuery): Promise<Page<HonestyRecord>> {
    return this.repository.page(user, list);
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<HonestyRecord> {
    const line = await this.repository.line(user, id);
    if (line === null) throw new UserError('not_found');
    return line;
  }

  /** The unit's explanation. Throws `forbidden` (another unit's), `stale_version`, `invalid_fields` once it is decided. */
  answer(user: Principal, id: string, { answer, version }: AnswerFindingDto): Promise<HonestyRecord> {
    return this.database.transaction(async () => {
      const before = await this.find(user, id);
      if (before.departmentId !== user.departmentId) throw new UserError('forbidden');
      if (before.version === version && before.decision !== 'open') throw wrongField('answer', `这条疑点已由督查室认定为“${HONESTY_DECISION_LABELS[before.decision]}”，不能再修改说明。`);
      await this.repository.update({ id, version }, { answer, answeredBy: user.displayName }, () => this.get(user, id));
      return this.told(user, 'reply', before, [{ field: 'answer', label: '说明', from: before.answer, to: answer }], null);
    });
  }

  /** 说明成立 or 存疑; a doubt that stays needs its reason. Throws `stale_version`, `invalid_fields` at `note`. */
  decide(user: Principal, id: string, { decision, note, version }: DecideFindingDto): Promise<HonestyRecord> {
    return this.database.transaction(async () => {
      const before = await this.find(user, id);
      if (decision === 'upheld' && note == null) throw wrongField('note', '认定存疑请写明依据。');
      const changes = { decision, decisionNote: note ?? null, decidedBy: user.displayName, decidedAt: this.clock.nowIso() };
      await this.repository.update({ id, version }, changes, () => this.get(user, id));
      return this.told(user, 'confirm', before, [{ field: 'decision', label: '认定', from: HONESTY_DECISION_LABELS[before.decision], to: HONESTY_DECISION_LABELS[decision] }], note ?? null);
    });
  }

  private async find(user: Principal, id: string): Promise<HonestyRecordRow> {
    const row = await this.repository.find(user.districtId, id);
    if (row === null || (await this.repository.line(user, id)) === null) throw new UserError('not_found');
    return row;
  }

  private async told(user: Principal, action: 'reply' | 'confirm', { id, code }: HonestyRecordRow, changes: Parameters<AuditTrail['record']>[0]['changes'], reason: string | null): Promise<HonestyRecord> {
    const view = await this.get(user, id);
    await this.audit.record({ action, objectType: 'honesty_record', objectId: id, objectLabel: `${HONESTY_LABELS[code]}：${view.projectName}`, changes: changes ?? [], reason });
    return view;
  }
}
