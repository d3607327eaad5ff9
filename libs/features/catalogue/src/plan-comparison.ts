import type { ImportRowChange, PlanWarning } from '@portfolio/contracts';
import { diffCatalogue, type CatalogueItem, type ChangedItem, type ParsedBox } from '@portfolio/plan-text';
import type { PlanImportRow } from './plan-import-row.entity';
import type { ReadItem } from './plan-reading';
import { stillReviewed } from './plan-review';
import type { PlanStructure } from './plan-structure';

/** An item of the catalogue as the comparison needs it. */
export interface KnownItem {
  id: string;
  box: number;
  boxTitle: string;
  programmeNumber: number | null;
  programmeTitle: string;
  openEnded: boolean;
  seq: number;
  name: string;
  verbatim: string;
  place: string | null;
  sharedTail: string | null;
  sourceStart: number;
  sourceEnd: number;
  line: number;
  corrected: boolean;
  reviewed: boolean;
  warnings: PlanWarning[];
}

export type ComparedRow = Omit<PlanImportRow, 'id' | 'districtId' | 'importId' | 'version'>;

/** Room between two rows for those that a planner splits off. */
export const POSITION_STEP = 64;

type NumberedItem = ReadItem & { seq: number };

/** Compares a reading with the catalogue: rows in the order of the text, items that the text no longer has last. */
export function compareWithCatalogue(structure: PlanStructure, items: readonly ReadItem[], known: readonly KnownItem[]): ComparedRow[] {
  const numbered = withNumbers(items);
  const diff = diffCatalogue(known.map(toCatalogueItem), { planSha256: '', boxes: toBoxes(structure, numbered), warnings: [] });
  const knownById = new Map(known.map((old) => [old.id, old]));
  const matched = new Map<object, { old: KnownItem | undefined; change: ImportRowChange }>();
  for (const { current, next } of diff.unchanged) matched.set(next.item, { old: knownById.get(current.id), change: 'unchanged' });
  for (const pair of diff.changed) matched.set(pair.next.item, { old: knownById.get(pair.current.id), change: renumberedOnly(pair) ? 'unchanged' : 'changed' });
  const rows = numbered.map((item) => toRow(item, matched.get(item)));
  for (const { id } of diff.removed) {
    const old = knownById.get(id);
    if (old !== undefined) rows.push(removedRow(old));
  }
  return rows.map((row, index) => ({ ...row, position: (index + 1) * POSITION_STEP }));
}

/** How a planner's reading stands to the item that its row was matched with. */
export function changeOf(row: Pick<PlanImportRow, 'name' | 'place' | 'box' | 'programmeTitle' | 'programmeNumber'>, old: KnownItem | undefined): ImportRowChange {
  if (old === undefined) return 'added';
  const sameProgramme = row.box === old.box && (row.programmeTitle === old.programmeTitle || (row.programmeNumber !== null && row.programmeNumber === old.programmeNumber));
  return row.name === old.name && row.place === old.place && sameProgramme ? 'unchanged' : 'changed';
}

/** A programme put in front shifts the numbers of those after it; their works are the same. */
function renumberedOnly({ current, next, changes }: ChangedItem): boolean {
  return changes.every(({ field }) => field === 'programme') && current.box === next.box && current.programmeTitle === next.programmeTitle;
}

function withNumbers(items: readonly ReadItem[]): NumberedItem[] {
  const last = new Map<number, number>();
  return items.map((item) => {
    const seq = (last.get(item.programmeIndex) ?? 0) + 1;
    last.set(item.programmeIndex, seq);
    return { ...item, seq };
  });
}

/** The reading in the parser's own form; its items stand in it as they are. */
function toBoxes(structure: PlanStructure, items: readonly NumberedItem[]): ParsedBox[] {
  const byProgramme = new Map<number, NumberedItem[]>();
  for (const item of items) {
    const group = byProgramme.get(item.programmeIndex);
    if (group === undefined) byProgramme.set(item.programmeIndex, [item]);
    else group.push(item);
  }
  return structure.boxes.map((box) => ({
    ...box,
    line: 1,
    indicators: [],
    programmes: structure.programmes.flatMap((programme, index) =>
      programme.box === box.number ? [{ ...programme, line: 1, items: byProgramme.get(index) ?? [] }] : [],
    ),
  }));
}

function toCatalogueItem({ id, name, place, box, programmeNumber, programmeTitle, openEnded }: KnownItem): CatalogueItem {
  return { id, name, place, box, programme: programmeNumber, programmeTitle, openEnded };
}

function toRow(item: NumberedItem, match: { old: KnownItem | undefined; change: ImportRowChange } | undefined): ComparedRow {
  const old = match?.old;
  const change = match?.change ?? 'added';
  const reviewed = item.corrected || (old !== undefined && change === 'unchanged' && stillReviewed(old, item.warnings));
  return { ...item, change, previousName: old?.name ?? null, previousItemId: old?.id ?? null, reviewed, position: 0 };
}

/** A removed item keeps the words and the place in the earlier text. */
function removedRow({ id, openEnded: _, ...old }: KnownItem): ComparedRow {
  return { ...old, programmeIndex: null, warnings: [], change: 'removed', previousName: old.name, previousItemId: id, reviewed: false, position: 0 };
}
