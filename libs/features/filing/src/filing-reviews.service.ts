import { Injectable } from '@nestjs/common';
import type { FilingBatchResult, FilingDetail, FilingField, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { FilingContext } from './filing-context';
import { FilingEffects } from './filing-effects';
import { FilingLeaving } from './filing-leaving';
import { FilingViews } from './filing-views';
import { FilingWrites } from './filing-writes';
import type { FilingAtDto, FilingNoteDto, ManyFilingsDto, ReturnFilingDto } from './filing.dto';
import type { FilingRow } from './filing.entity';
import { HonestyRecordsRepository } from './honesty-records.repository';

/** What the unit's head and 督查室 say of a filing. Nobody reviews his own. */
@Injectable()
export class FilingReviewsService {
  constructor(
    private readonly writes: FilingWrites,
    private readonly leaving: FilingLeaving,
    private readonly views: FilingViews,
    private readonly records: HonestyRecordsRepository,
    private readonly effects: FilingEffects,
    private readonly clock: Clock,
  ) {}

  /** 单位负责人审核: out of the unit, to 督查室. Throws `filing_own`. */
  approve(user: Principal, id: string, { version, note }: FilingNoteDto): Promise<FilingDetail> {
    return this.writes.act(user, 'approve', { id, version }, async (context) => {
      refuseOwn(user, context.row);
      await this.leaving.approve(user, context, note ?? null);
    });
  }

  /** The head gives it back to the clerk. Throws `filing_own`, `invalid_fields` without any words. */
  returnInUnit(user: Principal, id: string, dto: ReturnFilingDto): Promise<FilingDetail> {
    return this.writes.act(user, 'unit_return', { id, version: dto.version }, async (context) => void (await this.giveBack(user, context, dto, {})));
  }

  /** 督查室 gives it back to the unit; what the unit filed in time stays in time. */
  return(user: Principal, id: string, dto: ReturnFilingDto): Promise<FilingDetail> {
    return this.writes.act(user, 'return', { id, version: dto.version }, async (context) => {
      const after = await this.giveBack(user, context, dto, { reviewedBy: user.displayName });
      await this.effects.returned(user, after, after.reviewNote ?? Object.values(after.reviewWords).join('；'));
    });
  }

  /** 审核通过: its figures are what the next period builds on. */
  accept(user: Principal, id: string, { version, note }: FilingNoteDto): Promise<FilingDetail> {
    return this.writes.act(user, 'accept', { id, version }, (context) => this.take(user, context, note ?? null));
  }

  /** Those without an open finding; the others are named with what stands open, each by itself. */
  acceptMany(user: Principal, { items }: ManyFilingsDto): Promise<FilingBatchResult> {
    return this.many(user, items, (item) => this.acceptClean(user, item));
  }

  /** 单位负责人批量审核: those of which every finding has the clerk's explanation; the others are named with what is not explained. */
  approveMany(user: Principal, { items }: ManyFilingsDto): Promise<FilingBatchResult> {
    return this.many(user, items, (item) => this.approveClean(user, item));
  }

  /** One transaction each: what cannot be done is named with its reason, the others are done. */
  private async many(user: Principal, items: readonly FilingAtDto[], one: (item: FilingAtDto) => Promise<void>): Promise<FilingBatchResult> {
    const done: string[] = [];
    const refused: FilingBatchResult['refused'] = [];
    for (const item of items) {
      try {
        await one(item);
        done.push(item.id);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const [filing] = await this.views.lines(user, [item.id]);
        refused.push({ id: item.id, name: filing === undefined ? '' : `${filing.projectName} ${filing.periodLabel}`, reason: error.message });
      }
    }
    return { done: await this.views.lines(user, done), refused };
  }

  private async acceptClean(user: Principal, at: FilingAtDto): Promise<void> {
    await this.writes.act(user, 'accept', at, async (context) => {
      const open = (await this.records.ofFiling(context.row.id)).filter(({ decision }) => decision === 'open');
      if (open.length > 0) throw new UserError('filing_has_findings', { count: open.length, first: open[0]?.text ?? '' });
      await this.take(user, context, null);
    });
  }

  private async approveClean(user: Principal, at: FilingAtDto): Promise<void> {
    await this.writes.act(user, 'approve', at, async (context) => {
      refuseOwn(user, context.row);
      const unexplained = (await this.records.ofFiling(context.row.id)).filter(({ decision, answer }) => decision === 'open' && answer === null);
      if (unexplained.length > 0) throw new UserError('filing_has_unexplained', { count: unexplained.length, first: unexplained[0]?.text ?? '' });
      await this.leaving.approve(user, context, null);
    });
  }

  private async take(user: Principal, context: FilingContext, note: string | null): Promise<void> {
    refuseOwn(user, context.row);
    const after = await this.writes.step(user, 'accept', context, { state: 'accepted', reviewedBy: user.displayName, reviewNote: note, reviewWords: {}, updatedAt: this.clock.nowIso() }, { note });
    await this.effects.accepted(user, after);
  }

  private async giveBack(user: Principal, context: FilingContext, { note, words }: ReturnFilingDto, by: { reviewedBy?: string }): Promise<FilingRow> {
    refuseOwn(user, context.row);
    const said: Partial<Record<FilingField, string>> = Object.fromEntries((words ?? []).map(({ field, text }) => [field, text]));
    const reviewNote = note ?? null;
    if (reviewNote === null && Object.keys(said).length === 0) throw wrongField('note', '请写明退回原因，或在有问题的栏目写明意见。');
    return this.writes.step(user, 'return', context, { state: 'returned', reviewNote, reviewWords: said, updatedAt: this.clock.nowIso(), ...by }, { note: reviewNote, words: said });
  }
}

function refuseOwn({ userId }: Principal, { filedById, approvedById }: FilingRow): void {
  if (userId === filedById || userId === approvedById) throw new UserError('filing_own');
}
