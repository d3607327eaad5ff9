import type { ParsedItem, ParsedPlan } from './parsed-plan';
import { nameSimilarity } from './similarity';

/** Where an item stands in a plan. */
export interface ProgrammePlace {
  box: number;
  /** null where the box has no groups. */
  programme: number | null;
  programmeTitle: string;
  openEnded: boolean;
}

/** An item of the catalogue as it is stored. */
export interface CatalogueItem extends ProgrammePlace {
  id: string;
  name: string;
  place: string | null;
}

/** An item of the text that is to be imported. */
export interface NextItem extends ProgrammePlace {
  item: ParsedItem;
}

export interface ItemChange {
  field: 'name' | 'place' | 'programme';
  from: string | null;
  to: string | null;
}

export interface ChangedItem {
  current: CatalogueItem;
  next: NextItem;
  changes: ItemChange[];
  /** How alike the two names are, 0–1. */
  similarity: number;
}

export interface ProgrammeChange {
  box: number;
  programme: number | null;
  field: 'title' | 'openEnded';
  from: string | boolean;
  to: string | boolean;
}

/** What importing a text would mean for the catalogue. Every item of both sides appears exactly once. */
export interface CatalogueDiff {
  unchanged: { current: CatalogueItem; next: NextItem }[];
  added: NextItem[];
  removed: CatalogueItem[];
  changed: ChangedItem[];
  /** Programmes that stay and whose title or open end (等) changed. */
  programmes: ProgrammeChange[];
}

interface Pair {
  current: CatalogueItem;
  next: NextItem;
  similarity: number;
}

/** How alike names have to be to count as one renamed work: in the same programme, the same box, anywhere. */
const ALIKE = { programme: 0.6, box: 0.75, plan: 0.85 } as const;
/** Above this many comparisons names are only compared inside their programme. */
const MOST_COMPARISONS = 1_000_000;

/** Compares the stored catalogue with a parsed text: unchanged, added, removed, changed. Pure; changes nothing. */
export function diffCatalogue(current: readonly CatalogueItem[], next: ParsedPlan): CatalogueDiff {
  const incoming = nextItems(next);
  const pairs: Pair[] = [];
  let left: readonly CatalogueItem[] = current;
  let right: readonly NextItem[] = incoming;
  const keep = (found: readonly Pair[]): void => {
    const gone = new Set<object>(found.flatMap((pair) => [pair.current, pair.next]));
    for (const pair of found) pairs.push(pair);
    left = left.filter((item) => !gone.has(item));
    right = right.filter((item) => !gone.has(item));
  };
  const slot = (item: ProgrammePlace): string => `${item.box}/${item.programme ?? ''}`;
  keep(matchByKey(left, right, (item, name, place) => `${slot(item)}/${place ?? ''}/${name}`));
  keep(matchByKey(left, right, (item, name) => `${slot(item)}/${name}`));
  keep(matchByKey(left, right, (_, name, place) => `${place ?? ''}/${name}`));
  keep(matchByKey(left, right, (_, name) => name));
  keep(matchAlike(left, right));
  const order = new Map<object, number>(current.map((item, index) => [item, index]));
  pairs.sort((a, b) => (order.get(a.current) ?? 0) - (order.get(b.current) ?? 0));
  const judged = pairs.map((pair) => ({ ...pair, changes: changesOf(pair) }));
  return {
    unchanged: judged.filter(({ changes }) => changes.length === 0).map((pair) => ({ current: pair.current, next: pair.next })),
    changed: judged.filter(({ changes }) => changes.length > 0),
    added: [...right],
    removed: [...left],
    programmes: programmeChanges(current, next),
  };
}

function nextItems(plan: ParsedPlan): NextItem[] {
  return plan.boxes.flatMap((box) =>
    box.programmes.flatMap(({ number, title, openEnded, items }) =>
      items.map((item) => ({ box: box.number, programme: number, programmeTitle: title, openEnded, item })),
    ),
  );
}

type Key = (item: ProgrammePlace, name: string, place: string | null) => string;

function matchByKey(left: readonly CatalogueItem[], right: readonly NextItem[], key: Key): Pair[] {
  const waiting = new Map<string, NextItem[]>();
  for (const next of right) {
    const name = key(next, next.item.name, next.item.place);
    const queue = waiting.get(name);
    if (queue === undefined) waiting.set(name, [next]);
    else queue.push(next);
  }
  return left.flatMap((current) => {
    const next = waiting.get(key(current, current.name, current.place))?.shift();
    return next === undefined ? [] : [{ current, next, similarity: 1 }];
  });
}

/** Pairs what is left by likeness of names, the most alike first. */
function matchAlike(left: readonly CatalogueItem[], right: readonly NextItem[]): Pair[] {
  const anywhere = left.length * right.length <= MOST_COMPARISONS;
  const candidates: Pair[] = [];
  for (const current of left) {
    for (const next of right) {
      const sameBox = current.box === next.box;
      const sameProgramme = sameBox && current.programme === next.programme;
      if (!anywhere && !sameProgramme) continue;
      const similarity = nameSimilarity(current.name, next.item.name);
      if (similarity >= (sameProgramme ? ALIKE.programme : sameBox ? ALIKE.box : ALIKE.plan)) candidates.push({ current, next, similarity });
    }
  }
  const taken = new Set<object>();
  return candidates
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ current, next }) => {
      if (taken.has(current) || taken.has(next)) return false;
      taken.add(current).add(next);
      return true;
    });
}

const placeName = ({ box, programme, programmeTitle }: ProgrammePlace): string =>
  programme === null ? `专栏${box} ${programmeTitle}` : `专栏${box}第${programme}组 ${programmeTitle}`;

function changesOf({ current, next }: Pair): ItemChange[] {
  const changes: ItemChange[] = [];
  if (current.name !== next.item.name) changes.push({ field: 'name', from: current.name, to: next.item.name });
  if (current.place !== next.item.place) changes.push({ field: 'place', from: current.place, to: next.item.place });
  if (current.box !== next.box || current.programme !== next.programme) {
    changes.push({ field: 'programme', from: placeName(current), to: placeName(next) });
  }
  return changes;
}

function programmeChanges(current: readonly CatalogueItem[], plan: ParsedPlan): ProgrammeChange[] {
  const stored = new Map<string, CatalogueItem>();
  for (const item of current) stored.set(`${item.box}/${item.programme ?? ''}`, item);
  return plan.boxes.flatMap((box) =>
    box.programmes.flatMap((programme): ProgrammeChange[] => {
      const before = stored.get(`${box.number}/${programme.number ?? ''}`);
      if (before === undefined) return [];
      const place = { box: box.number, programme: programme.number };
      const changes: ProgrammeChange[] = [];
      if (before.programmeTitle !== programme.title) changes.push({ ...place, field: 'title', from: before.programmeTitle, to: programme.title });
      if (before.openEnded !== programme.openEnded) changes.push({ ...place, field: 'openEnded', from: before.openEnded, to: programme.openEnded });
      return changes;
    }),
  );
}
