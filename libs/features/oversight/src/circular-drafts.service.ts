import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import type { CircularDraft, CircularDraftDetail, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { CircularContents } from './circular-contents';
import type { CircularDraftRow } from './circular-draft.entity';
import { CircularDraftsRepository } from './circular-drafts.repository';
import type { CircularDraftDto, UpdateCircularDraftDto } from './circular.dto';
import { CircularsRepository } from './circulars.repository';
import { toCircularDraft } from './circular-views';

const LABELS = { periodFrom: '起始日期', periodTo: '截止日期', demands: '工作要求', reason: '更正原因' };

/** Circulars in the making: a period and the inspector's words; what they say is read anew each time. */
@Injectable()
export class CircularDraftsService {
  constructor(
    private readonly database: Database,
    private readonly drafts: CircularDraftsRepository,
    private readonly circulars: CircularsRepository,
    private readonly contents: CircularContents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<CircularDraft>> {
    const { rows, total } = await this.drafts.page(user.districtId, list);
    const numbers = await this.circulars.numbers(user.districtId, rows.flatMap(({ correctsId }) => correctsId ?? []));
    return { rows: rows.map((row) => toCircularDraft(row, row.correctsId === null ? null : (numbers.get(row.correctsId) ?? null))), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<CircularDraftDetail> {
    const row = await this.find(user.districtId, id);
    return { ...(await this.view(row)), content: await this.contents.of(row) };
  }

  create(user: Principal, input: CircularDraftDto): Promise<CircularDraftDetail> {
    return this.database.transaction(async () => {
      const words = await this.checked(user, input, input.correctsId ?? null);
      const row: CircularDraftRow = {
        ...words,
        id: newId(),
        districtId: user.districtId,
        correctsId: input.correctsId ?? null,
        draftedAt: this.clock.nowIso(),
        draftedBy: user.displayName,
        version: 1,
      };
      await this.drafts.insert(row);
      await this.record('create', row, {});
      return this.get(user, row.id);
    });
  }

  /** Throws `stale_version`. */
  update(user: Principal, id: string, { version, ...input }: UpdateCircularDraftDto): Promise<CircularDraftDetail> {
    return this.database.transaction(async () => {
      const before = await this.find(user.districtId, id);
      const words = await this.checked(user, input, before.correctsId);
      const after = await this.drafts.update({ id, version }, words, (row) => this.view(row));
      await this.record('update', after, before);
      return this.get(user, id);
    });
  }

  /** Throws `stale_version`. Answers the draft as it was. */
  remove(user: Principal, id: string, version: number): Promise<CircularDraft> {
    return this.database.transaction(async () => {
      const row = await this.find(user.districtId, id);
      if (!(await this.drafts.delete({ id, version }))) throw new StaleVersionError(await this.view(row));
      await this.record('delete', row, row);
      return this.view(row);
    });
  }

  private async find(districtId: string, id: string): Promise<CircularDraftRow> {
    const row = await this.drafts.find(districtId, id);
    if (row === null) throw new UserError('not_found');
    return row;
  }

  private async view(row: CircularDraftRow): Promise<CircularDraft> {
    const corrected = row.correctsId === null ? null : await this.circulars.find(row.districtId, row.correctsId);
    return toCircularDraft(row, corrected?.number ?? null);
  }

  /** A period that has come to its end, and a reason wherever an issue is corrected. */
  private async checked(user: Principal, { from, to, demands, reason }: CircularDraftDto, correctsId: string | null) {
    if (from > to) throw wrongField('to', '截止日期不能早于起始日期。');
    if (to > this.clock.today()) throw wrongField('to', '截止日期不能晚于今天：还没有到的日子没有可通报的情况。');
    if (correctsId !== null) {
      if ((await this.circulars.find(user.districtId, correctsId)) === null) throw new UserError('not_found');
      if (reason === undefined || reason === null) throw wrongField('reason', '请写明更正原因。');
    }
    return { periodFrom: from, periodTo: to, demands: demands ?? null, reason: correctsId === null ? null : (reason ?? null) };
  }

  private record(action: 'create' | 'update' | 'delete', row: CircularDraftRow, before: Partial<CircularDraftRow>): Promise<void> {
    const objectLabel = `督查通报草稿（${row.periodFrom} 至 ${row.periodTo}）`;
    return this.audit.record({ action, objectType: 'circular_draft', objectId: row.id, objectLabel, changes: diffFields(before, row, LABELS) });
  }
}
