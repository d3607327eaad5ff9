import { CALENDAR_DAY_KINDS, type CalendarDay, type CalendarDayKind } from '@portfolio/contracts';
import { DateField, EnumField, FlagField, IntegerField, RawTextField, TextField, VersionField } from '@portfolio/platform/http';
import { Type } from 'class-transformer';
import type { CalendarDayRow } from './calendar-day.entity';
import { EARLIEST_YEAR, LATEST_YEAR, yearOf } from './calendar-spans';

/** A file of ten years' days is well within this. */
const MAX_FILE = 200_000;

class CalendarReasonDto {
  /** Needed where the year is confirmed. */
  @TextField({ label: '更改原因', max: 500, optional: true }) reason?: string | null;
}

export class CreateCalendarDayDto extends CalendarReasonDto {
  @DateField({ label: '日期' }) date!: string;
  @EnumField(CALENDAR_DAY_KINDS, { label: '类型' }) kind!: CalendarDayKind;
  @TextField({ label: '名称', max: 40 }) name!: string;
  @TextField({ label: '文号', max: 100, optional: true }) notice?: string | null;
}

/** Fields left out stay as they are; the date never changes: another day is another row. */
export class UpdateCalendarDayDto extends CalendarReasonDto {
  @EnumField(CALENDAR_DAY_KINDS, { label: '类型', optional: true }) kind?: CalendarDayKind | null;
  @TextField({ label: '名称', max: 40, optional: true }) name?: string | null;
  @TextField({ label: '文号', max: 100, optional: true }) notice?: string | null;
  @VersionField() version!: number;
}

/** Query of a deletion. */
export class DeleteCalendarDayDto extends CalendarReasonDto {
  @Type(() => Number)
  @VersionField()
  version!: number;
}

/** Query of an export: one year, or every year without it. */
export class ExportCalendarDto {
  @Type(() => Number)
  @IntegerField({ label: '年度', min: EARLIEST_YEAR, max: LATEST_YEAR })
  year!: number;
}

export class ImportCalendarDto extends CalendarReasonDto {
  @IntegerField({ label: '年度', min: EARLIEST_YEAR, max: LATEST_YEAR }) year!: number;
  @RawTextField({ label: '文件内容', max: MAX_FILE }) csv!: string;
  /** Checks every row and tells what would come of it; nothing is kept. */
  @FlagField({ label: '试导入', optional: true }) dryRun?: boolean | null;
}

export class CreateCalendarYearDto {
  @IntegerField({ label: '年度', min: EARLIEST_YEAR, max: LATEST_YEAR }) year!: number;
}

export class ConfirmCalendarYearDto {
  @TextField({ label: '通知文号', max: 100 }) notice!: string;
  @DateField({ label: '发布日期' }) publishedOn!: string;
  @TextField({ label: '来源', max: 300, optional: true }) source?: string | null;
  @VersionField() version!: number;
}

/** What confirming or un-confirming would move. */
export class PreviewCalendarYearDto {
  @FlagField({ label: '确认' }) confirmed!: boolean;
}

export class UnconfirmCalendarYearDto {
  @TextField({ label: '撤销原因', max: 500 }) reason!: string;
  @VersionField() version!: number;
}

export function toCalendarDay({ id, date, kind, name, notice, version }: CalendarDayRow): CalendarDay {
  return { id, date, year: yearOf(date), kind, name, notice, version };
}
