import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { defused } from '@portfolio/platform/downloads';
import { daysBetween } from '@portfolio/rules';
import { columnLetters } from './addresses';
import { rowSeal } from './row-seal';
import type { SheetColumn, SheetKind, SheetRow } from './sheet-kind';

/** Technical columns, before and after the kind's own. */
export const KEY_TITLE = '行编号';
export const VERSION_TITLE = '版本';
export const SEAL_TITLE = '行校验';

const CHOICES = '选项';
const DAY_ZERO = '1899-12-30';
const LONGEST = 32_767;
const LIST_ROWS = 400;
/** Input cells stand out, the others step back; readable in black and white too. */
const INPUT = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFFFF9E5' } };
const HEAD = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFE3EAF4' } };
const LINE = { style: 'thin' as const, color: { argb: 'FFBFC5CD' } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const GREY = { argb: 'FF5F6368' };
const FONT = { name: '宋体', size: 11 };

export interface EntryBook {
  kind: Pick<SheetKind, 'title' | 'notes'>;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  /** Who downloads it, when. */
  by: string;
  on: string;
}

/** The workbook to fill in: its sheet with locked keys, checked cells and drop-down lists, an explanation, and the lists. */
export async function entryBook({ kind, columns, rows, by, on }: EntryBook): Promise<Uint8Array> {
  const book = new Workbook();
  book.title = kind.title;
  book.creator = by;
  const demo = rows.some((row) => row.demo);
  const sheet = book.addWorksheet(kind.title, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
    headerFooter: { oddFooter: `&L${kind.title}${demo ? '（演示数据）' : ''}&R第 &P 页，共 &N 页` },
  });
  const lists = addChoices(book, columns);
  writeHead(sheet, columns);
  rows.forEach((row, index) => writeRow(sheet, { row, columns, lists, at: index + 2 }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(2, rows.length + 1), column: columns.length + 3 } };
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, formatCells: true, sort: true, autoFilter: true });
  addNotes(book, { kind, columns, by, on, demo, rows: rows.length });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeHead(sheet: Worksheet, columns: readonly SheetColumn[]): void {
  const titles = [KEY_TITLE, ...columns.map(({ title }) => title), VERSION_TITLE, SEAL_TITLE];
  const head = sheet.addRow(titles);
  head.height = 32;
  head.eachCell((cell) => {
    Object.assign(cell, { font: { ...FONT, bold: true }, fill: HEAD, border: BORDER, alignment: { vertical: 'middle', horizontal: 'center', wrapText: true } });
  });
  columns.forEach(({ width }, index) => (sheet.getColumn(index + 2).width = width));
  sheet.getColumn(1).hidden = true;
  sheet.getColumn(columns.length + 2).width = 7;
  sheet.getColumn(columns.length + 3).hidden = true;
}

interface RowAt {
  row: SheetRow;
  columns: readonly SheetColumn[];
  lists: ReadonlyMap<string, string>;
  at: number;
}

function writeRow(sheet: Worksheet, { row, columns, lists, at }: RowAt): void {
  fixed(sheet.getCell(at, 1), row.key);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 2);
    const closed = column.locked === true || row.closed[column.field] !== undefined;
    Object.assign(cell, { font: closed ? { ...FONT, color: GREY } : FONT, border: BORDER, alignment: { vertical: 'middle', wrapText: true } });
    setValue(cell, column, row.cells[column.field] ?? null);
    if (closed) return;
    cell.protection = { locked: false };
    cell.fill = INPUT;
    guard(cell, column, lists.get(column.field));
  });
  const version = sheet.getCell(at, columns.length + 2);
  Object.assign(version, { value: row.version, font: { ...FONT, color: GREY }, border: BORDER, alignment: { vertical: 'middle', horizontal: 'center' } });
  fixed(sheet.getCell(at, columns.length + 3), rowSeal(row.version, columns, row.cells));
}

function fixed(cell: Cell, text: string): void {
  cell.numFmt = '@';
  cell.value = text;
}

function setValue(cell: Cell, { type }: SheetColumn, value: string | null): void {
  // What is typed into a text cell stays as it is typed.
  cell.numFmt = type === 'date' ? 'yyyy-mm-dd' : type === 'text' || type === 'choice' ? '@' : type === 'money' ? '#,##0.####' : '0.##';
  if (value === null) return;
  if (type === 'date') cell.value = daysBetween(DAY_ZERO, value);
  else if (type === 'number' || type === 'money') cell.value = Number(value);
  else cell.value = defused(value).slice(0, LONGEST);
}

/** Excel refuses what cannot be right while it is typed; the import checks everything again. */
function guard(cell: Cell, { type, title, hint }: SheetColumn, list: string | undefined): void {
  const words = { showErrorMessage: true, errorTitle: title.slice(0, 30), allowBlank: true, ...(hint !== undefined && { showInputMessage: true, promptTitle: title.slice(0, 30), prompt: hint.slice(0, 250) }) };
  if (type === 'choice' && list !== undefined) cell.dataValidation = { ...words, type: 'list', formulae: [list], error: '请从下拉列表中选择。' };
  else if (type === 'date') cell.dataValidation = { ...words, type: 'date', operator: 'between', formulae: [new Date('1990-01-01'), new Date('2100-12-31')], error: '请填写日期，例如 2026-11-23。' };
  else if (type === 'number') cell.dataValidation = { ...words, type: 'decimal', operator: 'between', formulae: [0, 1000], error: '请填写不小于 0 的数字。' };
  else if (type === 'money') cell.dataValidation = { ...words, type: 'decimal', operator: 'between', formulae: [-9_999_999_999, 9_999_999_999], error: '请填写数字，单位为万元。' };
}

/** Drop-down lists on a sheet of their own: Excel allows 255 characters of list inside a cell. */
function addChoices(book: Workbook, columns: readonly SheetColumn[]): Map<string, string> {
  const lists = new Map<string, string>();
  const choosing = columns.filter(({ type, locked, choices }) => type === 'choice' && locked !== true && choices !== undefined && choices.length > 0);
  if (choosing.length === 0) return lists;
  const sheet = book.addWorksheet(CHOICES, { state: 'hidden' });
  choosing.forEach(({ field, title, choices = [] }, index) => {
    sheet.getCell(1, index + 1).value = title;
    choices.slice(0, LIST_ROWS).forEach((choice, at) => fixed(sheet.getCell(at + 2, index + 1), choice));
    const letters = columnLetters(index + 1);
    lists.set(field, `'${CHOICES}'!$${letters}$2:$${letters}$${Math.min(choices.length, LIST_ROWS) + 1}`);
  });
  return lists;
}

interface Notes {
  kind: EntryBook['kind'];
  columns: readonly SheetColumn[];
  by: string;
  on: string;
  demo: boolean;
  rows: number;
}

function addNotes(book: Workbook, { kind, columns, by, on, demo, rows }: Notes): void {
  const sheet = book.addWorksheet('填写说明', { pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } });
  sheet.getColumn(1).width = 26;
  sheet.getColumn(2).width = 84;
  const lines: [string, string][] = [
    ['表格', `${kind.title}，共 ${rows} 行`],
    ['下载', `${by}，${on}`],
    ...(demo ? [['数据', '含演示数据，不作为工作依据'] as [string, string]] : []),
    ['怎样填', '只填浅黄色的单元格；灰色文字由系统写入，改了也不会导入。没有变化的行保持原样，不需要删除。'],
    ['怎样交', '填好保存为 .xlsx，回到“表格导入”页面选择文件。系统先逐格检查，列出将要改动的内容，确认后才导入；有一处错误就一行也不导入。'],
    ['版本', '每行记着下载时的版本。下载之后别人改过的行，导入时会指出双方的内容，不会互相覆盖。'],
    ...kind.notes.map((note): [string, string] => ['注意', note]),
    ...columns.filter(({ locked, hint }) => locked !== true && hint !== undefined).map(({ title, hint }): [string, string] => [title, hint ?? '']),
  ];
  for (const line of lines) {
    const row = sheet.addRow(line);
    row.font = FONT;
    row.alignment = { vertical: 'top', wrapText: true };
    row.getCell(1).font = { ...FONT, bold: true };
  }
}
