import type { StreamableFile } from '@nestjs/common';
import { Workbook, type Worksheet } from 'exceljs';
import type { ListExport, Page } from '../http/list-query';
import { csvOf, type Cell, type CsvColumn } from './csv';
import { defused } from './defuse';
import { XLSX, csvAnswer, fileAnswer } from './file-answer';

export interface ListFile {
  answer: StreamableFile;
  rows: number;
}

const CHUNK = 1000;
const NARROW = 10;
const WIDE = 50;
/** Excel takes no longer text in a cell. */
const LONGEST = 32_767;

/** A whole list as CSV or XLSX, read page by page. `name` and `plain` without ending; the sheet is named like `title`. */
export async function listFile<T>(
  columns: readonly CsvColumn<T>[],
  { format, title, name, plain }: { format: ListExport['format']; title: string; name: string; plain: string },
  page: (range: { offset: number; limit: number }) => Promise<Page<T>>,
): Promise<ListFile> {
  const named = { name: `${name}.${format}`, plain: `${plain}.${format}` };
  if (format === 'csv') {
    const parts: string[] = [];
    const rows = await everyPage(page, (chunk, first) => void parts.push(csvOf(columns, chunk, first)));
    return { rows, answer: csvAnswer(parts.join(''), named) };
  }
  const book = new Workbook();
  const sheet = headed(book, title, columns.map(([head]) => head));
  const rows = await everyPage(page, (chunk) => void sheet.addRows(chunk.map((row) => columns.map(([, value]) => cellOf(value(row))))));
  fitted(sheet, columns.length);
  return { rows, answer: fileAnswer(new Uint8Array(await book.xlsx.writeBuffer()), { type: XLSX, ...named }) };
}

async function everyPage<T>(page: (range: { offset: number; limit: number }) => Promise<Page<T>>, take: (rows: readonly T[], first: boolean) => void): Promise<number> {
  let offset = 0;
  for (;;) {
    const { rows, total } = await page({ offset, limit: CHUNK });
    take(rows, offset === 0);
    offset += rows.length;
    if (rows.length < CHUNK || offset >= total) return offset;
  }
}

function headed(book: Workbook, title: string, heads: readonly string[]): Worksheet {
  const pageSetup = { paperSize: 9, orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' };
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup });
  const head = sheet.addRow([...heads]);
  head.font = { name: '宋体', size: 11, bold: true };
  head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } };
  return sheet;
}

/** A money string is a figure; a text never a formula. */
function cellOf(value: Cell): Cell {
  if (typeof value !== 'string') return value;
  return /^-?\d{1,10}\.\d{1,4}$/.test(value) ? Number(value) : defused(value).slice(0, LONGEST);
}

function fitted(sheet: Worksheet, columns: number): void {
  for (let at = 1; at <= columns; at += 1) {
    let width = NARROW;
    sheet.getColumn(at).eachCell({ includeEmpty: false }, ({ value }, row) => {
      if (row > 1) width = Math.max(width, widthOf(value));
    });
    sheet.getColumn(at).width = Math.min(width + 2, WIDE);
    sheet.getColumn(at).alignment = { vertical: 'middle', wrapText: true };
  }
}

/** In characters; a Chinese one takes two. */
function widthOf(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? [...String(value)].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0) : 0;
}
