import type { Workbook, Worksheet } from 'exceljs';
import { daysBetween, type BusinessDate } from '@portfolio/rules';

/** What stands in a cell: text is never read as a formula, a date is a date, a share is a number shown as percent. */
export type SheetValue = { text: string } | { number: number } | { date: BusinessDate } | { share: number } | null;

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
}

export const text = (value: string | null): SheetValue => (value === null || value === '' ? null : { text: value });
export const number = (value: number | null): SheetValue => (value === null ? null : { number: value });
export const date = (value: BusinessDate | null): SheetValue => (value === null ? null : { date: value });
/** n ÷ of; empty where nothing was to be measured. */
export const share = ({ n, of }: { n: number; of: number }): SheetValue => (of === 0 ? null : { share: n / of });

/** Excel counts days from here. */
const DAY_ZERO = '1899-12-30';
/** Excel takes no longer text in a cell. */
const LONGEST = 32767;

/** A sheet with a frozen head, a filter over it, and A4 landscape with the head on every page. */
export function addSheet(book: Workbook, name: string, columns: readonly SheetColumn[], rows: readonly SheetValue[][]): Worksheet {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1', margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } },
    headerFooter: { oddFooter: `&L${name}&R第 &P 页，共 &N 页` },
  });
  columns.forEach(({ width }, at) => (sheet.getColumn(at + 1).width = width));
  const head = sheet.addRow(columns.map(({ title }) => title));
  head.font = { name: '宋体', size: 11, bold: true };
  head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  for (const row of rows) {
    const added = sheet.addRow([]);
    row.forEach((value, at) => setCell(sheet, added.number, at + 1, value));
  }
  if (rows.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return sheet;
}

function setCell(sheet: Worksheet, row: number, column: number, value: SheetValue): void {
  const cell = sheet.getCell(row, column);
  cell.font = { name: '宋体', size: 11 };
  cell.alignment = { vertical: 'middle', wrapText: true };
  if (value === null) return;
  if ('text' in value) {
    // Of the format text, so that a cell that begins with = stays text when somebody edits it.
    cell.numFmt = '@';
    cell.value = value.text.slice(0, LONGEST);
  } else if ('date' in value) {
    cell.numFmt = 'yyyy-mm-dd';
    cell.value = daysBetween(DAY_ZERO, value.date);
  } else if ('share' in value) {
    cell.numFmt = '0.0%';
    cell.value = value.share;
  } else {
    cell.numFmt = '0';
    cell.value = value.number;
  }
}
