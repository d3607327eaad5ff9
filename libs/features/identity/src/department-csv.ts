import { DEPARTMENT_KINDS, DEPARTMENT_KIND_LABELS, type DepartmentKind } from '@portfolio/contracts';
import { DEPARTMENT_CODE } from './department.dto';

export interface DepartmentRow {
  /** Line in the file, from 1: where the user looks for it. */
  line: number;
  code: string;
  name: string;
  shortName: string;
  kind: DepartmentKind;
}
export interface RowProblem {
  line: number;
  message: string;
}

const COLUMNS = ['编码', '全称', '简称', '类别'] as const;
const MOST_ROWS = 2000;

/** Reads the units of a CSV text with the columns 编码、全称、简称、类别 in any order; every wrong row is told, none is skipped silently. */
export function readDepartmentCsv(text: string): { rows: DepartmentRow[]; problems: RowProblem[] } {
  const [head, ...records] = csvRecords(text.replace(/^\uFEFF/, '')).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const at = COLUMNS.map((column) => head?.cells.indexOf(column) ?? -1);
  const absent = COLUMNS.filter((_, index) => at[index] === -1);
  if (absent.length > 0) return refused(`第一行须为列名 ${COLUMNS.join(',')}，缺少：${absent.join('、')}。`);
  if (records.length === 0) return refused('文件里只有列名，没有单位。');
  if (records.length > MOST_ROWS) return refused(`一次最多导入 ${MOST_ROWS} 个单位。`);
  const rows: DepartmentRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of records) {
    const [code = '', name = '', shortName = '', kindText = ''] = at.map((index) => cells[index] ?? '');
    const kind = DEPARTMENT_KINDS.find((candidate) => candidate === kindText || DEPARTMENT_KIND_LABELS[candidate] === kindText);
    const repeated = [`编码“${code}”`, `全称“${name}”`].filter((key) => seen.has(key)).map((key) => `${key}与第 ${seen.get(key) ?? 0} 行重复`);
    const wrong = [
      ...(DEPARTMENT_CODE.pattern.test(code) ? [] : [DEPARTMENT_CODE.message.replace(/。$/, '')]),
      ...(within(name, 60) ? [] : ['全称须为 1 到 60 个字']),
      ...(within(shortName, 20) ? [] : ['简称须为 1 到 20 个字']),
      ...(kind === undefined ? [`类别“${kindText}”不认得，可选：${Object.values(DEPARTMENT_KIND_LABELS).join('、')}`] : []),
      ...repeated,
    ];
    seen.set(`编码“${code}”`, line).set(`全称“${name}”`, line);
    if (wrong.length > 0 || kind === undefined) problems.push({ line, message: `${wrong.join('；')}。` });
    else rows.push({ line, code, name, shortName, kind });
  }
  return { rows, problems };
}

function refused(message: string): { rows: DepartmentRow[]; problems: RowProblem[] } {
  return { rows: [], problems: [{ line: 1, message }] };
}

function within(text: string, most: number): boolean {
  return text.length >= 1 && text.length <= most;
}

/** RFC 4180: quoted cells may hold commas, doubled quotes and line breaks. Cells are trimmed. */
function csvRecords(text: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startedAt = 1;
  const endRecord = (): void => {
    records.push({ line: startedAt, cells: [...cells, cell].map((value) => value.trim()) });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') line += 1;
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
    } else if (quoted) {
      cell += char;
    } else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      endRecord();
      startedAt = line;
    } else {
      cell += char;
    }
  }
  endRecord();
  return records;
}
