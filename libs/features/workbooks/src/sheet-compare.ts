import { WORKBOOK_MAX_CHANGES, WORKBOOK_MAX_ROWS, type WorkbookChange, type WorkbookFinding, type WorkbookFindingLevel } from '@portfolio/contracts';
import { cellAddress } from './addresses';
import { readCell, type RawCell } from './cell-values';
import { rowSeal } from './row-seal';
import { readHead, type SheetHead } from './sheet-head';
import { nameColumn, type CellChanges, type SheetColumn, type SheetRow } from './sheet-kind';
import type { ReadSheet } from './sheet-reader';

/** A row of the file that differs from what is stored. */
export interface ChangedRow {
  row: SheetRow;
  changes: CellChanges;
  /** In the file. */
  number: number;
}

export interface Comparison {
  rows: number;
  changed: ChangedRow[];
  changes: WorkbookChange[];
  findings: WorkbookFinding[];
  /** Where a field of a row stands in the file; null: the row as a whole. */
  addressOf: (number: number, field: string | null) => string;
}

export interface Compared {
  title: string;
  columns: readonly SheetColumn[];
  stored: readonly SheetRow[];
  sheet: ReadSheet;
}

/** What a file would change, cell by cell, and everything about it that is not in order. Nothing is guessed: what is unclear is an error with its address. */
export function compareSheet({ title, columns, stored, sheet }: Compared): Comparison {
  const nothing = (findings: WorkbookFinding[]): Comparison => ({ rows: 0, changed: [], changes: [], findings, addressOf: (number) => cellAddress(title, 1, number) });
  if (sheet.rows === null) {
    const names = sheet.sheets.slice(0, 5).map((name) => `“${name}”`).join('、');
    return nothing([finding('error', null, `文件里没有名为“${title}”的工作表（有${names}）。请确认下载和导入的是同一种表格，并且没有改工作表的名称。`)]);
  }
  const [first, ...lines] = sheet.rows;
  const head = first?.number === 1 ? readHead(title, first.cells, columns) : [finding('error', cellAddress(title, 1, 1), '第一行应为列名，请不要在上面插入行。')];
  if (Array.isArray(head)) return nothing(head);
  if (lines.length > WORKBOOK_MAX_ROWS) return nothing([finding('error', null, `文件有 ${lines.length} 行，一次最多 ${WORKBOOK_MAX_ROWS} 行，请分成几个文件。`)]);
  const merged = sheet.merged.map((ref) => finding('error', `${title}!${ref}`, '有合并的单元格，分不清内容属于哪一行。请取消合并后逐格填写。'));
  const comparer = new SheetComparer(title, columns, head, stored);
  for (const line of lines) comparer.take(line);
  if (comparer.changed.length > WORKBOOK_MAX_CHANGES) comparer.findings.push(finding('error', null, `这个文件要改 ${comparer.changed.length} 行，一次最多改 ${WORKBOOK_MAX_CHANGES} 行，请分几次导入。`));
  const { changed, changes, findings } = comparer;
  return { rows: lines.length, changed, changes, findings: [...head.findings, ...merged, ...findings], addressOf: comparer.addressOf };
}

class SheetComparer {
  readonly changed: ChangedRow[] = [];
  readonly changes: WorkbookChange[] = [];
  readonly findings: WorkbookFinding[] = [];
  private readonly seen = new Map<string, number>();
  private readonly rows: ReadonlyMap<string, SheetRow>;
  private readonly name: SheetColumn | undefined;

  constructor(
    private readonly title: string,
    private readonly columns: readonly SheetColumn[],
    private readonly head: SheetHead,
    stored: readonly SheetRow[],
  ) {
    this.rows = new Map(stored.map((row) => [row.key, row]));
    this.name = nameColumn(columns);
  }

  readonly addressOf = (number: number, field: string | null): string => cellAddress(this.title, (field === null ? this.nameAt() : this.head.at.get(field)) ?? this.head.key, number);

  take({ number, cells }: { number: number; cells: readonly RawCell[] }): void {
    const row = this.rowOf(number, cells);
    if (row === null) return;
    const values = this.read(row, number, cells);
    if (values === null) return;
    const differing = Object.entries(values).filter(([field, value]) => value !== normal(row.cells[field] ?? null));
    if (differing.length === 0) return;
    if (!this.isCurrent(row, number, cells, values, differing)) return;
    const open = differing.filter(([field]) => !this.refusesClosed(row, number, field));
    for (const [field, to] of open) this.changes.push({ address: this.addressOf(number, field), object: row.object, label: this.titleOf(field), from: row.cells[field] ?? null, to });
    if (open.length > 0) this.changed.push({ row, changes: Object.fromEntries(open), number });
  }

  /** Null where the line belongs to no row, or to one that was there before. */
  private rowOf(number: number, cells: readonly RawCell[]): SheetRow | null {
    const key = textOf(cells[this.head.key - 1]);
    if (key === '') {
      this.note('error', number, null, '这一行没有行编号：导入只更新下载时已有的行，不能新增。请删除这一行，新增请到页面办理。');
      return null;
    }
    const row = this.rows.get(key);
    if (row === undefined) {
      this.note('error', number, null, '这一行不在您现在可以填写的范围内：可能属于其他单位，或已报送、已截止、已删除。请删除这一行，或重新下载表格。');
      return null;
    }
    const before = this.seen.get(key);
    if (before !== undefined) {
      this.note('error', number, null, `与第 ${before} 行是同一条记录，请只留一行。`);
      return null;
    }
    this.seen.set(key, number);
    const [nameAt, name] = [this.nameAt(), this.name === undefined ? null : row.cells[this.name.field]];
    if (nameAt !== undefined && normal(textOf(cells[nameAt - 1])) !== normal(name ?? null)) {
      this.note('error', number, this.name?.field ?? null, `这一行的${this.name?.title ?? ''}应为“${name ?? ''}”，与隐藏的行编号不一致。可能只排序了部分列，请撤销排序或重新下载。`);
      return null;
    }
    return row;
  }

  /** Null where a cell cannot be read; every such cell is named. */
  private read(row: SheetRow, number: number, cells: readonly RawCell[]): Record<string, string | null> | null {
    const values: Record<string, string | null> = {};
    let readable = true;
    for (const column of this.columns) {
      const at = this.head.at.get(column.field);
      if (column.locked === true || at === undefined) continue;
      const said = readCell(cells[at - 1] ?? null, column);
      if ('problem' in said) {
        this.note('error', number, column.field, `${row.object}的${column.title}：${said.problem}`);
        readable = false;
        continue;
      }
      values[column.field] = said.value;
      if (said.warning !== undefined && said.value !== row.cells[column.field]) this.note('warning', number, column.field, `${row.object}的${column.title}：${said.warning}`);
    }
    return readable ? values : null;
  }

  /** A row that nobody touched in the file gives way to what was stored meanwhile; one that was edited is a conflict with both values. */
  private isCurrent(row: SheetRow, number: number, cells: readonly RawCell[], values: CellChanges, differing: readonly [string, string | null][]): boolean {
    const said = textOf(cells[this.head.version - 1]);
    const version = /^\d{1,10}$/.test(said) ? Number(said) : null;
    if (version === row.version) return true;
    if (version === null) {
      this.findings.push(finding('error', cellAddress(this.title, this.head.version, number), `${row.object}：版本被改动过，无法判断是否有人改过这一行。请重新下载表格。`));
      return false;
    }
    if (this.head.seal !== null && textOf(cells[this.head.seal - 1]) === rowSeal(version, this.columns, values)) {
      this.note('warning', number, null, `${row.object}：下载之后有人改过，文件里没有动过这一行，保留系统中的新内容。`);
      return false;
    }
    for (const [field, value] of differing) {
      this.note('conflict', number, field, `${row.object}的${this.titleOf(field)}：下载之后有人改过，系统中现为“${row.cells[field] ?? '（空）'}”，文件中为“${value ?? '（空）'}”。请重新下载后再改。`);
    }
    return false;
  }

  private refusesClosed(row: SheetRow, number: number, field: string): boolean {
    const reason = row.closed[field];
    if (reason !== undefined) this.note('error', number, field, `${row.object}的${this.titleOf(field)}：${reason}`);
    return reason !== undefined;
  }

  private titleOf(field: string): string {
    return this.columns.find((column) => column.field === field)?.title ?? field;
  }

  private nameAt(): number | undefined {
    return this.name === undefined ? undefined : this.head.at.get(this.name.field);
  }

  private note(level: WorkbookFindingLevel, number: number, field: string | null, text: string): void {
    this.findings.push(finding(level, this.addressOf(number, field), text));
  }
}

function finding(level: WorkbookFindingLevel, address: string | null, text: string): WorkbookFinding {
  return { level, address, text };
}

function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return 'text' in cell ? cell.text.trim() : 'number' in cell ? String(cell.number) : '';
}

/** As a text cell is read. */
function normal(value: string | null): string | null {
  const text = value?.replace(/\r\n?/g, '\n').trim() ?? '';
  return text === '' ? null : text;
}
