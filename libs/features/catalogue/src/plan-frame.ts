import { newId } from '@portfolio/platform/database';
import type { Box } from './box.entity';
import type { Indicator } from './indicator.entity';
import type { PlanStructure } from './plan-structure';
import type { Programme } from './programme.entity';

export interface Merged<T> {
  added: T[];
  kept: T[];
  /** In the order of the structure. */
  all: T[];
}

interface Owner {
  districtId: string;
  planId: string;
}

/** The text's boxes: those of a number that exists keep their id. */
export function mergeBoxes(owner: Owner, structure: PlanStructure, present: readonly Box[]): Merged<Box> {
  const merged = merge(structure.boxes, (box) => present.find(({ number }) => number === box.number), (box, id): Box => ({ ...owner, ...box, id, retiredAt: null }));
  return merged;
}

/**
 * The text's programmes. In a box, a programme of the same title keeps its id, else the one of the same number that no title claims:
 * a revision may insert one and shift the numbers.
 */
export function mergeProgrammes(owner: Owner, structure: PlanStructure, boxes: readonly Box[], present: readonly Programme[]): Merged<Programme> {
  const free = new Set(present);
  const claimed = new Map<number, Programme>();
  const claim = (test: (old: Programme, index: number) => boolean) => {
    for (const index of structure.programmes.keys()) {
      const old = claimed.has(index) ? undefined : [...free].find((candidate) => candidate.box === structure.programmes[index]?.box && test(candidate, index));
      if (old === undefined) continue;
      claimed.set(index, old);
      free.delete(old);
    }
  };
  claim((old, index) => old.title === structure.programmes[index]?.title);
  claim((old, index) => old.retiredAt === null && old.number !== null && old.number === structure.programmes[index]?.number);
  const positions = new Map<number, number>();
  return merge(
    structure.programmes,
    (_, index) => claimed.get(index),
    ({ box, ...programme }, id, old): Programme => {
      const position = (positions.get(box) ?? 0) + 1;
      positions.set(box, position);
      const boxId = boxes.find(({ number }) => number === box)?.id;
      if (boxId === undefined) throw new Error(`programme of box ${box}, which the text does not have`);
      return { ...programme, id, districtId: owner.districtId, boxId, box, position, lastProjectNumber: old?.lastProjectNumber ?? 0, retiredAt: null };
    },
  );
}

/** The text's indicators: those of a number that exists keep their id and so their observations. */
export function mergeIndicators(owner: Owner, structure: PlanStructure, present: readonly Indicator[]): Merged<Indicator> {
  return merge(
    structure.indicators,
    (indicator) => present.find(({ number }) => number === indicator.number),
    ({ group, ...indicator }, id): Indicator => ({ ...owner, ...indicator, groupName: group, id, retiredAt: null }),
  );
}

/** Those of `present` that the text no longer has. */
export function goneFrom<T extends { id: string; retiredAt: string | null }>(present: readonly T[], { kept }: Merged<T>): T[] {
  const still = new Set(kept.map(({ id }) => id));
  return present.filter(({ id, retiredAt }) => retiredAt === null && !still.has(id));
}

function merge<S, T extends { id: string }>(sources: readonly S[], find: (source: S, index: number) => T | undefined, make: (source: S, id: string, old: T | undefined) => T): Merged<T> {
  const merged: Merged<T> = { added: [], kept: [], all: [] };
  for (const [index, source] of sources.entries()) {
    const old = find(source, index);
    const row = make(source, old?.id ?? newId(), old);
    (old === undefined ? merged.added : merged.kept).push(row);
    merged.all.push(row);
  }
  return merged;
}
