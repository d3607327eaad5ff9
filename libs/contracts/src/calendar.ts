/** What a day of the working calendar is: 放假 and 调休上班 by the State Council's notice, 地方放假 by the district. */
export const CALENDAR_DAY_KINDS = ['holiday', 'makeup', 'local'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];
export const CALENDAR_DAY_KIND_LABELS: Record<CalendarDayKind, string> = {
  holiday: '放假',
  makeup: '调休上班',
  local: '地方放假',
};

/** One day that differs from Monday–Friday, or is named off by the notice. `notice`: the paper that says so. */
export interface CalendarDay {
  id: string;
  date: string;
  year: number;
  kind: CalendarDayKind;
  /** What is celebrated or made up for, for example 国庆节. */
  name: string;
  notice: string | null;
  version: number;
}

/** One year of the calendar. Until it is confirmed its 放假 and 调休 do not count and it says 节假日未公布; local days count once entered. */
export interface CalendarYear {
  id: string;
  year: number;
  /** Number of the State Council's notice, for example 国办发明电〔2025〕7号. */
  notice: string | null;
  publishedOn: string | null;
  /** Title of the notice, or where it was read. */
  source: string | null;
  confirmed: boolean;
  confirmedAt: string | null;
  confirmedBy: string | null;
  /** Days entered, by kind. */
  days: Record<CalendarDayKind, number>;
  /** Working days of the year as they are counted now. */
  workingDays: number;
  version: number;
}

/** The calendar in force as plain data: what differs from Monday–Friday, and the years that rest on a confirmed notice. */
export interface CalendarInForce {
  daysOff: readonly string[];
  makeupDays: readonly string[];
  confirmedYears: readonly number[];
}

/** One date, deadline or figure that a change of the calendar moved. */
export interface MovedItem {
  objectType: string;
  objectId: string;
  /** What the object is called, as read by people. */
  label: string;
  /** What of it moved, in Chinese, for example 逾期工作日. */
  what: string;
  from: string | null;
  to: string | null;
}

/** What a change would move, tried and taken back: how many items, and the first of them. */
export interface CalendarPreview {
  workingDaysBefore: number;
  workingDaysAfter: number;
  total: number;
  moved: MovedItem[];
}

/** One change of the calendar: who, when, what was changed, how much moved by it. */
export interface CalendarChange {
  id: string;
  at: string;
  actorName: string;
  /** What was changed, a sentence. */
  summary: string;
  reason: string | null;
  /** How many items moved; the items are the list `calendar-moves`. */
  moved: number;
}

export interface CalendarMove extends MovedItem {
  id: string;
  changeId: string;
}

/** What a row of an imported file does, or would do, to the calendar. */
export const CALENDAR_ROW_OUTCOMES = ['added', 'changed', 'unchanged', 'refused'] as const;
export type CalendarRowOutcome = (typeof CALENDAR_ROW_OUTCOMES)[number];
export const CALENDAR_ROW_OUTCOME_LABELS: Record<CalendarRowOutcome, string> = { added: '新增', changed: '更新', unchanged: '不变', refused: '有误' };

export interface CalendarImportRow {
  /** Line in the file, from 1. */
  line: number;
  /** The row as it was read, cells joined by commas. */
  text: string;
  outcome: CalendarRowOutcome;
  /** What is wrong, in Chinese; null unless refused. */
  problem: string | null;
}

/** Answer of an import; with a refused row nothing is applied. */
export interface CalendarImportReport {
  applied: boolean;
  rows: CalendarImportRow[];
  counts: Record<CalendarRowOutcome, number>;
  preview: CalendarPreview;
}

/** Rows of `moved` that a preview carries. */
export const PREVIEWED_MOVES = 50;
