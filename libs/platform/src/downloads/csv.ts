import { stringify } from 'csv-stringify/sync';
import type { Page } from '../http/list-query';

type Cell = string | number | null;

/** A column's head and its value of a row. */
export type CsvColumn<T> = readonly [header: string, value: (row: T) => Cell];

const BOM = '\uFEFF';
const CHUNK = 1000;

/** CSV in UTF-8 with BOM, as Excel opens it; cells that look like formulas are made text. `header` false for later chunks. */
export function csvOf<T>(columns: readonly CsvColumn<T>[], rows: readonly T[], header = true): string {
  const cells = rows.map((row) => columns.map(([, value]) => value(row)));
  const lines = header ? [columns.map(([name]) => name), ...cells] : cells;
  return (header ? BOM : '') + stringify(lines, { escape_formulas: true, record_delimiter: 'windows' });
}

/** A whole list as CSV, read page by page. */
export async function listCsv<T>(columns: readonly CsvColumn<T>[], page: (range: { offset: number; limit: number }) => Promise<Page<T>>): Promise<{ text: string; rows: number }> {
  const parts: string[] = [];
  let offset = 0;
  for (;;) {
    const { rows, total } = await page({ offset, limit: CHUNK });
    parts.push(csvOf(columns, rows, offset === 0));
    offset += rows.length;
    if (rows.length < CHUNK || offset >= total) return { text: parts.join(''), rows: offset };
  }
}
