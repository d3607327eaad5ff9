import { stringify } from 'csv-stringify/sync';
import { defused } from './defuse';

export type Cell = string | number | null;

/** A column's head and its value of a row. */
export type CsvColumn<T> = readonly [header: string, value: (row: T) => Cell];

const BOM = '\uFEFF';

/** CSV in UTF-8 with BOM, as Excel opens it; cells that look like formulas are made text. `header` false for later chunks. */
export function csvOf<T>(columns: readonly CsvColumn<T>[], rows: readonly T[], header = true): string {
  const cells = rows.map((row) => columns.map(([, value]) => safe(value(row))));
  const lines = header ? [columns.map(([name]) => name), ...cells] : cells;
  return (header ? BOM : '') + stringify(lines, { record_delimiter: 'windows' });
}

function safe(value: Cell): Cell {
  return typeof value === 'string' ? defused(value) : value;
}
