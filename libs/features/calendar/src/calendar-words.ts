import { diffFields, type AuditRecord } from '@portfolio/audit';
import { CALENDAR_DAY_KIND_LABELS, PREVIEWED_MOVES, scopeOf, type CalendarDayKind, type CalendarPreview, type Principal } from '@portfolio/contracts';
import { formatChineseDate, workingDaysBetween } from '@portfolio/rules';
import type { CalendarDayRow } from './calendar-day.entity';
import { lastDay } from './calendar-spans';
import type { CalendarOutcome } from './calendar-writes';
import type { CalendarYearRow } from './calendar-year.entity';

const DAY_LABELS = { date: '日期', kind: '类型', name: '名称', notice: '文号' };
const YEAR_LABELS = { year: '年度', notice: '通知文号', publishedOn: '发布日期', source: '来源', confirmed: '已确认' };
const kindText = (kind: unknown): string => CALENDAR_DAY_KIND_LABELS[kind as CalendarDayKind];

/** 2026年10月10日 调休上班（国庆节） */
export function dayWords({ date, kind, name }: Pick<CalendarDayRow, 'date' | 'kind' | 'name'>): string {
  return `${formatChineseDate(date)} ${CALENDAR_DAY_KIND_LABELS[kind]}（${name}）`;
}

export function dayAudit(action: 'create' | 'update' | 'delete', before: Partial<CalendarDayRow>, after: Partial<CalendarDayRow>): AuditRecord {
  const { id = '', date = '' } = { ...before, ...after };
  return { action, objectType: 'calendar_day', objectId: id, objectLabel: formatChineseDate(date), changes: diffFields(before, after, DAY_LABELS, { kind: kindText }) };
}

export function yearAudit(action: 'create' | 'seed' | 'confirm' | 'revoke', before: Partial<CalendarYearRow>, after: CalendarYearRow): AuditRecord {
  return { action, objectType: 'calendar_year', objectId: after.id, objectLabel: `${after.year}年工作日历`, changes: diffFields(before, after, YEAR_LABELS) };
}

/** What a change moves, and how many working days the year has before and after. Who may not read projects gets the number alone. */
export function previewOf(user: Principal, year: number, { moved, before, after }: Omit<CalendarOutcome<unknown>, 'result'>): CalendarPreview {
  return { workingDaysBefore: workingDaysOf(year, before), workingDaysAfter: workingDaysOf(year, after), total: moved.length, moved: scopeOf(user.role, 'project.read') === null ? [] : moved.slice(0, PREVIEWED_MOVES) };
}

/** Working days of a year, its first day included. */
export function workingDaysOf(year: number, calendar: CalendarOutcome<unknown>['after']): number {
  return workingDaysBetween(lastDay(year - 1), lastDay(year), calendar);
}

