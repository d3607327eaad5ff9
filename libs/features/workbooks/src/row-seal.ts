import { createHash } from 'node:crypto';
import type { SheetColumn } from './sheet-kind';

/** Tells whether a row's cells are still as they were written into the file. */
export function rowSeal(version: number, columns: readonly SheetColumn[], cells: Readonly<Record<string, string | null>>): string {
  const content = columns.filter(({ locked }) => locked !== true).map(({ field }) => [field, cells[field] ?? null]);
  return createHash('sha256').update(JSON.stringify([version, content])).digest('base64url').slice(0, 16);
}
