import type { LifecycleState, PeriodKind } from '@portfolio/contracts';
import { addDays, formatChineseDate, formatChineseWeek, isoWeek, nextWeek, parseBusinessDate, previousWeek, toBusinessDate, weekEnd, weekStart } from './business-date';
import type { BusinessDate } from './business-date';
import { addWorkingDays, nextWorkingDay } from './working-days';
import type { WorkingCalendar } from './working-days';

/** A period's label: `2026-W48`, `2026-11-X3` (下旬), `2026-11`, `2026-Q4`. */
export type FilingPeriod = string;

export interface PeriodSpan {
  kind: PeriodKind;
  startsOn: BusinessDate;
  endsOn: BusinessDate;
}

const XUN = /^(\d{4})-(\d{2})-X([123])$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const XUN_NAMES = ['上旬', '中旬', '下旬'] as const;
const QUARTER_NAMES = ['一', '二', '三', '四'] as const;

/** The period of a kind in which a date lies. */
export function periodOf(kind: PeriodKind, date: BusinessDate): FilingPeriod {
  const { year, month, day } = parseBusinessDate(date);
  const monthText = date.slice(0, 7);
  if (kind === 'week') return isoWeek(date);
  if (kind === 'xun') return `${monthText}-X${day <= 10 ? 1 : day <= 20 ? 2 : 3}`;
  if (kind === 'month') return monthText;
  return `${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`;
}

/** First and last day of a period. Throws RangeError for a text that names none. */
export function periodSpan(period: FilingPeriod): PeriodSpan {
  const xun = XUN.exec(period);
  if (xun !== null) {
    const [year, month, third] = [Number(xun[1]), Number(xun[2]), Number(xun[3])];
    const startsOn = toBusinessDate(year, month, third * 10 - 9);
    return { kind: 'xun', startsOn, endsOn: third === 3 ? monthEnd(year, month) : addDays(startsOn, 9) };
  }
  const month = MONTH.exec(period);
  if (month !== null) return { kind: 'month', startsOn: toBusinessDate(Number(month[1]), Number(month[2]), 1), endsOn: monthEnd(Number(month[1]), Number(month[2])) };
  const quarter = QUARTER.exec(period);
  if (quarter !== null) {
    const [year, number] = [Number(quarter[1]), Number(quarter[2])];
    return { kind: 'quarter', startsOn: toBusinessDate(year, number * 3 - 2, 1), endsOn: monthEnd(year, number * 3) };
  }
  return { kind: 'week', startsOn: weekStart(period), endsOn: weekEnd(period) };
}

export function nextPeriod(period: FilingPeriod): FilingPeriod {
  const { kind, endsOn } = periodSpan(period);
  return kind === 'week' ? nextWeek(period) : periodOf(kind, addDays(endsOn, 1));
}

export function previousPeriod(period: FilingPeriod): FilingPeriod {
  const { kind, startsOn } = periodSpan(period);
  return kind === 'week' ? previousWeek(period) : periodOf(kind, addDays(startsOn, -1));
}

/** `2026年第48周（11月23日—11月29日）`, `2026年11月下旬`, `2026年11月`, `2026年第四季度`. */
export function periodLabel(period: FilingPeriod): string {
  const { kind, startsOn, endsOn } = periodSpan(period);
  const { year, month, day } = parseBusinessDate(startsOn);
  if (kind === 'week') return `${formatChineseWeek(period)}（${withoutYear(startsOn)}—${withoutYear(endsOn)}）`;
  if (kind === 'xun') return `${year}年${month}月${XUN_NAMES[day <= 10 ? 0 : day <= 20 ? 1 : 2]}`;
  return kind === 'month' ? `${year}年${month}月` : `${year}年第${QUARTER_NAMES[Math.ceil(month / 3) - 1] ?? ''}季度`;
}

/** Working days for which a window of a longer period is open before the period ends, and after it. */
export const WINDOW_WORKING_DAYS: Record<Exclude<PeriodKind, 'week'>, { before: number; after: number }> = {
  xun: { before: 2, after: 2 },
  month: { before: 3, after: 3 },
  quarter: { before: 5, after: 5 },
};

export interface WindowDates {
  opensOn: BusinessDate;
  dueOn: BusinessDate;
}

/**
 * When a period is filed: a week from its first to its last working day; longer periods in the last working days before their
 * end and the first after it. Null for a week without a working day: nobody is asked then.
 */
export function windowDates(period: FilingPeriod, calendar: WorkingCalendar): WindowDates | null {
  const { kind, startsOn, endsOn } = periodSpan(period);
  if (kind !== 'week') {
    const { before, after } = WINDOW_WORKING_DAYS[kind];
    return { opensOn: addWorkingDays(addDays(endsOn, 1), -before, calendar), dueOn: addWorkingDays(endsOn, after, calendar) };
  }
  const opensOn = nextWorkingDay(startsOn, calendar);
  return opensOn > endsOn ? null : { opensOn, dueOn: addWorkingDays(addDays(endsOn, 1), -1, calendar) };
}

/** How often a project is asked where no planner said otherwise; null: not asked. 前期 is asked less often (domain: Period). */
export function defaultCadence(lifecycle: LifecycleState): PeriodKind | null {
  return CADENCES[lifecycle];
}

const CADENCES: Record<LifecycleState, PeriodKind | null> = {
  reserve: 'quarter',
  preparation: 'month',
  construction: 'week',
  completed: 'week',
  in_operation: null,
  suspended: null,
  withdrawn: null,
};

function monthEnd(year: number, month: number): BusinessDate {
  return addDays(month === 12 ? toBusinessDate(year + 1, 1, 1) : toBusinessDate(year, month + 1, 1), -1);
}

function withoutYear(date: BusinessDate): string {
  return formatChineseDate(date).replace(/^\d+年/, '');
}
