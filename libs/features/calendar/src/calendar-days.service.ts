import { Injectable } from '@nestjs/common';
import type { CalendarDay, Principal } from '@portfolio/contracts';
import { newId, StaleVersionError } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { kindProblem } from './calendar-day-rules';
import type { CalendarDayRow } from './calendar-day.entity';
import { CalendarDaysRepository } from './calendar-days.repository';
import { yearOf } from './calendar-spans';
import { CalendarWrites } from './calendar-writes';
import { CalendarYearRecords } from './calendar-year-records';
import { dayAudit, dayWords } from './calendar-words';
import { toCalendarDay, type CreateCalendarDayDto, type DeleteCalendarDayDto, type UpdateCalendarDayDto } from './calendar.dto';

/** The days that are off or made up for, one by one. */
@Injectable()
export class CalendarDaysService {
  constructor(
    private readonly days: CalendarDaysRepository,
    private readonly years: CalendarYearRecords,
    private readonly writes: CalendarWrites,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<CalendarDay>> {
    const { rows, total } = await this.days.page(user.districtId, list);
    return { rows: rows.map(toCalendarDay), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<CalendarDay> {
    return toCalendarDay(await this.find(user, id));
  }

  /** Makes the year's row if it is missing. Throws `already_exists` at `date`, `invalid_fields` at `date` or `reason`. */
  async create(user: Principal, { date, kind, name, notice, reason }: CreateCalendarDayDto): Promise<CalendarDay> {
    const day: CalendarDayRow = { id: newId(), districtId: user.districtId, date, kind, name, notice: notice ?? null, version: 1 };
    refuseKind(day);
    const { result } = await this.writes.change(user.districtId, reason ?? null, async () => {
      await this.years.forChange(user.districtId, yearOf(date), reason);
      if ((await this.days.findByDate(user.districtId, date)) !== null) throw new UserError('already_exists', { value: date }, { fields: { date: '这一天已经登记，请在列表中修改。' } });
      await this.days.insert([day]);
      return { result: () => toCalendarDay(day), summary: `新增 ${dayWords(day)}`, audit: [dayAudit('create', {}, day)] };
    });
    return result;
  }

  /** Throws `stale_version` with the present record, `invalid_fields` at `kind` or `reason`. */
  async update(user: Principal, id: string, { kind, name, notice, reason, version }: UpdateCalendarDayDto): Promise<CalendarDay> {
    const { result } = await this.writes.change(user.districtId, reason ?? null, async () => {
      const before = await this.find(user, id);
      const changes = { kind: kind ?? before.kind, name: name ?? before.name, notice: notice === undefined ? before.notice : notice };
      if (version === before.version) {
        refuseKind({ ...before, ...changes });
        await this.years.forChange(user.districtId, yearOf(before.date), reason);
      }
      const after = await this.days.update({ id, version }, changes, toCalendarDay);
      return { result: () => toCalendarDay(after), summary: `修改 ${dayWords(before)}，改为 ${dayWords(after)}`, audit: [dayAudit('update', before, after)] };
    });
    return result;
  }

  /** Throws `stale_version` with the present record, `invalid_fields` at `reason`. Answers the day as it was. */
  async remove(user: Principal, id: string, { version, reason }: DeleteCalendarDayDto): Promise<CalendarDay> {
    const { result } = await this.writes.change(user.districtId, reason ?? null, async () => {
      const before = await this.find(user, id);
      if (before.version !== version) throw new StaleVersionError(toCalendarDay(before));
      await this.years.forChange(user.districtId, yearOf(before.date), reason);
      await this.days.delete(id);
      return { result: () => toCalendarDay(before), summary: `删除 ${dayWords(before)}`, audit: [dayAudit('delete', before, {})] };
    });
    return result;
  }

  private async find(user: Principal, id: string): Promise<CalendarDayRow> {
    const day = await this.days.find(user.districtId, id);
    if (day === null) throw new UserError('not_found');
    return day;
  }
}

function refuseKind({ date, kind }: Pick<CalendarDayRow, 'date' | 'kind'>): void {
  const problem = kindProblem(date, kind);
  if (problem !== null) throw wrongField('kind', `${problem}。`);
}
