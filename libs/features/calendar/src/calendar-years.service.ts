import { Injectable } from '@nestjs/common';
import type { CalendarPreview, CalendarYear, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { CalendarYearViews } from './calendar-year-views';
import { CalendarDaysRepository } from './calendar-days.repository';
import type { CalendarYearRow } from './calendar-year.entity';
import { unconfirmedYear } from './calendar-year-records';
import { CalendarYearsRepository } from './calendar-years.repository';
import { CalendarWrites, type CalendarWrite } from './calendar-writes';
import { previewOf, yearAudit } from './calendar-words';
import type { ConfirmCalendarYearDto, CreateCalendarYearDto, PreviewCalendarYearDto, UnconfirmCalendarYearDto } from './calendar.dto';

type Confirmation = Pick<CalendarYearRow, 'confirmed' | 'confirmedAt' | 'confirmedBy'> & Partial<Pick<CalendarYearRow, 'notice' | 'publishedOn' | 'source'>>;

/** The years: which rest on a notice, and the confirming of one. */
@Injectable()
export class CalendarYearsService {
  constructor(
    private readonly years: CalendarYearsRepository,
    private readonly days: CalendarDaysRepository,
    private readonly views: CalendarYearViews,
    private readonly writes: CalendarWrites,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<CalendarYear>> {
    const { rows, total } = await this.years.page(user.districtId, list);
    return { rows: await this.views.of(user.districtId, rows), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<CalendarYear> {
    return this.views.one(await this.find(user, id));
  }

  /** A year without notice yet; throws `already_exists`. */
  async create(user: Principal, { year }: CreateCalendarYearDto): Promise<CalendarYear> {
    const fresh = unconfirmedYear(user.districtId, year);
    const { result } = await this.writes.change(user.districtId, null, async () => {
      await this.years.insert(fresh);
      return { result: () => this.views.one(fresh), summary: `新增 ${year} 年（未公布）`, audit: [yearAudit('create', {}, fresh)] };
    });
    return result;
  }

  /** Its days count from now on. Throws `invalid_fields` without any day off or with a date to come, `stale_version` also when its days have changed since. */
  async confirm(user: Principal, id: string, { notice, publishedOn, source, version }: ConfirmCalendarYearDto): Promise<CalendarYear> {
    if (publishedOn > this.clock.today()) throw wrongField('publishedOn', '发布日期不能晚于今天：通知尚未发布时，不要确认。');
    const { result } = await this.writes.change(user.districtId, null, async () => {
      const year = await this.find(user, id);
      if (version === year.version) await this.refuseEmpty(year);
      return this.judge(year, version, { ...this.confirmedBy(user), notice, publishedOn, source: source ?? null });
    });
    return result;
  }

  /** Counts on plain weekdays again. Throws `stale_version`. */
  async unconfirm(user: Principal, id: string, { reason, version }: UnconfirmCalendarYearDto): Promise<CalendarYear> {
    const { result } = await this.writes.change(user.districtId, reason, async () => this.judge(await this.find(user, id), version, NOT_CONFIRMED));
    return result;
  }

  /** What moves when the year is confirmed or un-confirmed; nothing is kept. Throws like the real thing. */
  async preview(user: Principal, id: string, { confirmed }: PreviewCalendarYearDto): Promise<CalendarPreview> {
    const year = await this.find(user, id);
    const outcome = await this.writes.preview(user.districtId, async () => {
      if (confirmed) await this.refuseEmpty(year);
      return this.judge(year, year.version, confirmed ? this.confirmedBy(user) : NOT_CONFIRMED);
    });
    return previewOf(user, year.year, outcome);
  }

  private async judge(before: CalendarYearRow, version: number, changes: Confirmation): Promise<CalendarWrite<CalendarYear>> {
    const after = await this.years.update({ id: before.id, version }, changes, (row) => this.views.one(row));
    const summary = after.confirmed ? `确认 ${after.year} 年节假日安排（${after.notice ?? '无文号'}）` : `撤销确认 ${after.year} 年节假日安排`;
    return { result: () => this.views.one(after), summary, audit: [yearAudit(after.confirmed ? 'confirm' : 'revoke', before, after)] };
  }

  private async refuseEmpty({ districtId, year }: CalendarYearRow): Promise<void> {
    const days = await this.days.ofYear(districtId, year);
    if (!days.some(({ kind }) => kind === 'holiday')) throw wrongField('notice', `${year}年还没有录入放假日：请先按通知逐日录入或导入，再确认。`);
  }

  private confirmedBy(user: Principal): Confirmation {
    return { confirmed: true, confirmedAt: this.clock.nowIso(), confirmedBy: user.displayName };
  }

  private async find(user: Principal, id: string): Promise<CalendarYearRow> {
    const year = await this.years.find(user.districtId, id);
    if (year === null) throw new UserError('not_found');
    return year;
  }
}

const NOT_CONFIRMED: Confirmation = { confirmed: false, confirmedAt: null, confirmedBy: null };
