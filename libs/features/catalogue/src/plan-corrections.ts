import { cleanSlice } from '@portfolio/plan-text';
import type { KnownItem } from './plan-comparison';
import type { ReadItem } from './plan-reading';

/** Most rows that were once merged into one. */
const MOST_MERGED = 20;

/**
 * Reads the words that a planner read otherwise in an earlier review in the same way again: where the text still has them, the parser's
 * readings give way to the planner's. Otherwise every revised text would undo the review.
 */
export function applyCorrections(text: string, items: readonly ReadItem[], known: readonly KnownItem[]): ReadItem[] {
  const readings = correctedReadings(known);
  if (readings.size === 0) return [...items];
  const result: ReadItem[] = [];
  for (let at = 0; at < items.length; ) {
    const found = readingAt(text, items, at, readings);
    if (found === null) {
      const item = items[at];
      if (item !== undefined) result.push(item);
      at += 1;
    } else {
      result.push(...found.items);
      at += found.taken;
    }
  }
  return result;
}

/** Where a planner's name stands in the words it was read from; the whole of them where it does not. */
export function spanOf(text: string, words: { sourceStart: number; sourceEnd: number }, name: string): { sourceStart: number; sourceEnd: number } {
  const found = text.slice(words.sourceStart, words.sourceEnd).indexOf(name);
  if (found < 0) return { sourceStart: words.sourceStart, sourceEnd: words.sourceEnd };
  return { sourceStart: words.sourceStart + found, sourceEnd: words.sourceStart + found + name.length };
}

/** The planner's readings by box and verbatim words. */
function correctedReadings(known: readonly KnownItem[]): Map<string, KnownItem[]> {
  const readings = new Map<string, KnownItem[]>();
  for (const item of known) {
    if (!item.corrected) continue;
    const key = keyOf(item.box, item.verbatim);
    readings.set(key, [...(readings.get(key) ?? []), item]);
  }
  return readings;
}

function readingAt(text: string, items: readonly ReadItem[], at: number, readings: ReadonlyMap<string, KnownItem[]>): { items: ReadItem[]; taken: number } | null {
  const first = items[at];
  if (first === undefined) return null;
  for (let taken = 1; taken <= MOST_MERGED; taken += 1) {
    const last = items[at + taken - 1];
    if (last === undefined || last.programmeIndex !== first.programmeIndex) return null;
    const words = { sourceStart: first.sourceStart, sourceEnd: last.sourceEnd };
    const verbatim = taken === 1 ? first.verbatim : cleanSlice(text.slice(words.sourceStart, words.sourceEnd));
    const reading = readings.get(keyOf(first.box, verbatim));
    if (reading === undefined) continue;
    const warnings = items.slice(at, at + taken).flatMap((item) => item.warnings);
    return {
      taken,
      items: reading.map((known) => ({ ...first, ...spanOf(text, words, known.name), name: known.name, place: known.place, sharedTail: known.sharedTail, verbatim, warnings, corrected: true })),
    };
  }
  return null;
}

function keyOf(box: number, verbatim: string): string {
  return `${box} ${verbatim.replace(/\s+/g, '')}`;
}
