import { CALENDAR_DAY_KINDS, CALENDAR_DAY_KIND_LABELS, type CalendarDay, type CalendarDayKind } from '@portfolio/contracts';
import { csvOf, fused, type CsvColumn } from '@portfolio/platform/downloads';
import { formatChineseDate, isBusinessDate } from '@portfolio/rules';
import { CsvError, parse } from 'csv-parse/sync';
import { kindProblem } from './calendar-day-rules';
import { yearOf } from './calendar-spans';

export type CalendarCells = Pick<CalendarDay, 'date' | 'kind' | 'name' | 'notice'>;

/** One row as read: its cells, or what is wrong with it. */
export interface CalendarCsvRow {
  /** Line in the file, from 1: where the user looks for it. */
  line: number;
  text: string;
  cells: CalendarCells | null;
  problem: string | null;
}

const EXPORTED: readonly CsvColumn<CalendarCells>[] = [
  ['日期', ({ date }) => date],
  ['类型', ({ kind }) => CALENDAR_DAY_KIND_LABELS[kind]],
  ['名称', ({ name }) => name],
  ['文号', ({ notice }) => notice],
];
const COLUMNS = EXPORTED.map(([name]) => name);
const NEEDED = COLUMNS.slice(0, 3);
const MOST_ROWS = 400;

/** The same file can be imported again. */
export function calendarCsv(days: readonly CalendarCells[]): string {
  return csvOf(EXPORTED, days);
}

/** Reads the days of one year; every wrong row is told, none is skipped silently. */
export function readCalendarCsv(text: string, year: number): CalendarCsvRow[] {
  const records = recordsOf(text);
  if (typeof records === 'string') return [refused(1, '', records)];
  const [head, ...rows] = records;
  const at = COLUMNS.map((column) => head?.cells.indexOf(column) ?? -1);
  const absent = NEEDED.filter((_, index) => at[index] === -1);
  if (absent.length > 0) return [refused(head?.line ?? 1, head?.cells.join(',') ?? '', `第一行须为列名 ${COLUMNS.join(',')}，缺少：${absent.join('、')}。`)];
  if (rows.length === 0) return [refused(1, head?.cells.join(',') ?? '', '文件里只有列名，没有日期。')];
  if (rows.length > MOST_ROWS) return [refused(1, '', `一年最多 ${MOST_ROWS} 行，文件有 ${rows.length} 行。`)];
  const seen = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const [dateText = '', kindText = '', name = '', notice = ''] = at.map((index) => (index === -1 ? '' : fused(cells[index] ?? '')));
    const date = dateOf(dateText);
    const kind = CALENDAR_DAY_KINDS.find((candidate) => CALENDAR_DAY_KIND_LABELS[candidate] === kindText);
    const wrong = [
      ...dateProblems(date, dateText, year, seen),
      ...(kind === undefined ? [`类型“${kindText}”不认得，可选：${Object.values(CALENDAR_DAY_KIND_LABELS).join('、')}`] : []),
      ...(name.length >= 1 && name.length <= 40 ? [] : ['名称须为 1 到 40 个字']),
      ...(notice.length <= 100 ? [] : ['文号最多 100 个字']),
      ...kindProblems(date, kind),
    ];
    if (date !== null && !seen.has(date)) seen.set(date, line);
    const row = { line, text: cells.join(',') };
    if (wrong.length > 0 || date === null || kind === undefined) return { ...row, cells: null, problem: `${wrong.join('；')}。` };
    return { ...row, cells: { date, kind, name, notice: notice === '' ? null : notice }, problem: null };
  });
}

function dateProblems(date: string | null, text: string, year: number, seen: ReadonlyMap<string, number>): string[] {
  if (date === null) return [`日期“${text}”不正确，应如 ${year}-10-01`];
  const line = seen.get(date);
  return [...(yearOf(date) === year ? [] : [`${formatChineseDate(date)}不在 ${year} 年`]), ...(line === undefined ? [] : [`日期与第 ${line} 行重复`])];
}

function kindProblems(date: string | null, kind: CalendarDayKind | undefined): string[] {
  const problem = date === null || kind === undefined ? null : kindProblem(date, kind);
  return problem === null ? [] : [problem];
}

/** As exported, and as Excel writes dates back: 2026/10/1 or 2026年10月1日. */
function dateOf(text: string): string | null {
  const match = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDate(date) ? date : null;
}

/** Cells of each line that has any, or why the text is no CSV. */
function recordsOf(text: string): { line: number; cells: string[] }[] | string {
  try {
    const parsed = parse(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) return '引号不成对，无法识别为 CSV 文件：请用导出的文件修改后再导入。';
    throw error;
  }
}

function refused(line: number, text: string, problem: string): CalendarCsvRow {
  return { line, text, cells: null, problem };
}
