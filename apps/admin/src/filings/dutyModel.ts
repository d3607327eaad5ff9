import type { FilingDuty, NoChangeResult } from '@portfolio/contracts';
import { localName } from './localDrafts';

/** What a row is, also where a draft of it is kept. */
export const keyOf = localName;

/** 本期无变化 can be said while nothing was written for this period. */
export function mayBeUnchanged({ state, canSayNoChange, version }: FilingDuty): boolean {
  return canSayNoChange && (state === null || (state === 'draft' && version === 1));
}

/** What became of a row in this sitting. */
export interface DoneDuty {
  key: string;
  filingId: string;
  name: string;
  words: string;
}

export type NoChangeQuestions = NoChangeResult['asked'][number]['checks'];

/** The row to go on with once this one is done: the next below, else the first that is left. */
export function rowAfter(keys: readonly string[], key: string): string | null {
  const left = keys.filter((each) => each !== key);
  const at = keys.indexOf(key);
  return left[at] ?? left[0] ?? null;
}

/** One row up or down; from nowhere to the first. */
export function rowBeside(keys: readonly string[], key: string | null, step: 1 | -1): string | null {
  if (key === null) return keys[0] ?? null;
  return keys[keys.indexOf(key) + step] ?? null;
}
