import type { ImportRowChange } from '@portfolio/contracts';
import { cleanSlice } from '@portfolio/plan-text';
import { newId } from '@portfolio/platform/database';
import { changeOf, type KnownItem } from './plan-comparison';
import { spanOf } from './plan-corrections';
import type { PlanImportRow } from './plan-import-row.entity';

/** Several works where the parser read one. The first stands for the item that the row was compared with; the others are added. */
export function splitRow(text: string, row: PlanImportRow, names: readonly string[]): PlanImportRow[] {
  return names.map((name, index): PlanImportRow => {
    const follows = index === 0 ? {} : { previousItemId: null, previousName: null, change: 'added' as const };
    return { ...row, ...follows, ...spanOf(text, row, name), id: newId(), name, reviewed: true, corrected: true, version: 1, position: row.position + index };
  });
}

/** The rows in the order of the text when they are neighbours in one programme, else null. */
export function neighbours(all: readonly PlanImportRow[], ids: readonly string[]): PlanImportRow[] | null {
  const wanted = new Set(ids);
  const programmeIndex = all.find(({ id }) => wanted.has(id))?.programmeIndex ?? null;
  if (programmeIndex === null) return null;
  const programme = all.filter((row) => row.programmeIndex === programmeIndex && row.change !== 'removed');
  const first = programme.findIndex(({ id }) => wanted.has(id));
  const found = programme.slice(first, first + wanted.size);
  return first >= 0 && wanted.size > 1 && found.length === wanted.size && found.every(({ id }) => wanted.has(id)) ? found : null;
}

/** One work where the parser read several. Items of the catalogue that only the other rows stood for come out as removed. */
export function mergeRows(text: string, rows: readonly PlanImportRow[], name: string): { merged: PlanImportRow; removed: PlanImportRow[] } {
  const [first] = rows;
  if (first === undefined) throw new Error('nothing to merge');
  const sourceStart = Math.min(...rows.map((row) => row.sourceStart));
  const sourceEnd = Math.max(...rows.map((row) => row.sourceEnd));
  const base = rows.find(({ previousItemId }) => previousItemId !== null) ?? first;
  const merged: PlanImportRow = {
    ...first,
    id: newId(),
    name,
    verbatim: cleanSlice(text.slice(sourceStart, sourceEnd)),
    sourceStart,
    sourceEnd,
    sharedTail: rows.at(-1)?.sharedTail ?? null,
    warnings: rows.flatMap(({ warnings }) => warnings),
    previousItemId: base.previousItemId,
    previousName: base.previousName,
    reviewed: true,
    corrected: true,
    version: 1,
  };
  const removed = rows
    .filter((row) => row !== base && row.previousItemId !== null)
    .map((row): PlanImportRow => ({ ...row, id: newId(), name: row.previousName ?? row.name, programmeIndex: null, change: 'removed', warnings: [], reviewed: false, version: 1 }));
  return { merged, removed };
}

/** How a corrected reading stands to the catalogue. */
export function rowChange(row: PlanImportRow, known: readonly KnownItem[]): ImportRowChange {
  return changeOf(row, known.find(({ id }) => id === row.previousItemId));
}

/** Places and numbers of a programme's rows after rows came or went. */
export function renumber(all: readonly PlanImportRow[], programmeIndex: number | null): { id: string; position: number; seq: number }[] {
  const rows = all.filter((row) => row.programmeIndex === programmeIndex && row.change !== 'removed');
  const start = Math.min(...rows.map(({ position }) => position));
  return rows.map(({ id }, index) => ({ id, position: start + index, seq: index + 1 }));
}
