import { Injectable, type StreamableFile } from '@nestjs/common';
import type { AuditRecord } from '@portfolio/audit';
import { CALENDAR_ROW_OUTCOMES, type CalendarImportReport, type CalendarImportRow, type CalendarRowOutcome, type Principal } from '@portfolio/contracts';
import { newId } from '@portfolio/platform/database';
import { csvAnswer } from '@portfolio/platform/downloads';
import { UserError } from '@portfolio/platform/errors';
import { calendarCsv, readCalendarCsv, type CalendarCsvRow } from './calendar-csv';
import type { CalendarDayRow } from './calendar-day.entity';
import { CalendarDaysRepository } from './calendar-days.repository';
import { CalendarWrites, type CalendarWrite } from './calendar-writes';
import { CalendarYearRecords } from './calendar-year-records';
import { dayAudit, previewOf } from './calendar-words';
import type { ImportCalendarDto } from './calendar.dto';

/** One year's days as a file: what is exported can be changed in Excel and imported again. */
@Injectable()
export class CalendarImportService {
  constructor(
    private readonly days: CalendarDaysRepository,
    private readonly years: CalendarYearRecords,
    private readonly writes: CalendarWrites,
  ) {}

  async export(user: Principal, year: number): Promise<StreamableFile> {
    return csvAnswer(calendarCsv(await this.days.ofYear(user.districtId, year)), { name: `工作日历-${year}.csv`, plain: `calendar-${year}.csv` });
  }

  /**
   * Adds new days and updates known ones, all or none; days that the file does not name stay. A dry run tells every row and what would move,
   * and keeps nothing. Throws `invalid_fields` with a sentence for each wrong row, or at `reason` for a confirmed year.
   */
  async import(user: Principal, { year, csv, dryRun, reason }: ImportCalendarDto): Promise<CalendarImportReport> {
    const read = readCalendarCsv(csv, year);
    if (dryRun !== true) refuseProblems(read);
    const apply = () => this.apply(user.districtId, year, read);
    if (dryRun === true) {
      const { result, ...tried } = await this.writes.preview(user.districtId, apply);
      return { applied: false, rows: result, counts: countsOf(result), preview: previewOf(user, year, tried) };
    }
    const { result, ...done } = await this.writes.change(user.districtId, reason ?? null, async () => {
      await this.years.forChange(user.districtId, year, reason);
      return apply();
    });
    return { applied: true, rows: result, counts: countsOf(result), preview: previewOf(user, year, done) };
  }

  private async apply(districtId: string, year: number, read: readonly CalendarCsvRow[]): Promise<CalendarWrite<CalendarImportRow[]>> {
    const known = new Map((await this.days.ofYear(districtId, year)).map((day) => [day.date, day]));
    const rows: CalendarImportRow[] = [];
    const [added, audit]: [CalendarDayRow[], AuditRecord[]] = [[], []];
    for (const { line, text, cells, problem } of read) {
      const before = cells === null ? undefined : known.get(cells.date);
      const same = cells !== null && before !== undefined && before.kind === cells.kind && before.name === cells.name && before.notice === cells.notice;
      const outcome: CalendarRowOutcome = cells === null ? 'refused' : before === undefined ? 'added' : same ? 'unchanged' : 'changed';
      rows.push({ line, text, outcome, problem });
      if (cells === null || same) continue;
      const after: CalendarDayRow = { ...(before ?? { id: newId(), districtId, version: 1 }), ...cells };
      if (before === undefined) added.push(after);
      else await this.days.update(before, cells, (row) => row);
      audit.push(dayAudit(before === undefined ? 'create' : 'update', before ?? {}, after));
    }
    if (added.length > 0) await this.days.insert(added);
    const { added: more, changed } = countsOf(rows);
    return { result: () => rows, summary: audit.length === 0 ? null : `导入 ${year} 年：新增 ${more} 天，更新 ${changed} 天`, audit };
  }
}

function countsOf(rows: readonly CalendarImportRow[]): Record<CalendarRowOutcome, number> {
  const counts = Object.fromEntries(CALENDAR_ROW_OUTCOMES.map((outcome) => [outcome, 0])) as Record<CalendarRowOutcome, number>;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function refuseProblems(read: readonly CalendarCsvRow[]): void {
  const wrong = read.filter(({ problem }) => problem !== null);
  if (wrong.length === 0) return;
  throw new UserError('invalid_fields', { count: wrong.length }, { fields: Object.fromEntries(wrong.map(({ line, problem }) => [`line${line}`, `第 ${line} 行：${problem ?? ''}`])) });
}
