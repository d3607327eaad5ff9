import type { FilingToFill } from '@portfolio/contracts';
import { mergeDraft, type DraftClash } from './draftMerge';
import { changesOf, draftOf, type FilingDraft } from './filingModel';
import { localName, readLocalDraft } from './localDrafts';

/**
 * `saved` on the server; `waiting` for a pause in typing; `local`: only in this browser, tried again; `refused`: kept here until a field
 * is put right; `clash`: waits for a choice; `asked`: saved, the checks have a question; `unsent`: saved, but the submission did not arrive.
 */
export type Saving = 'saved' | 'waiting' | 'saving' | 'local' | 'refused' | 'clash' | 'asked' | 'unsent';

export interface DraftState {
  filing: FilingToFill;
  draft: FilingDraft;
  clashes: DraftClash[];
  /** Sent without an answer. */
  sent: Partial<FilingDraft>;
}

/** What is stored, and over it what this browser has kept. */
export function openedState(filing: FilingToFill, userId: string): DraftState {
  const local = readLocalDraft(localStorage, userId, localName(filing));
  if (local === null) return { filing, draft: draftOf(filing), clashes: [], sent: {} };
  return { filing, ...mergeDraft(local.base, local.draft, draftOf(filing), local.sent), sent: {} };
}

export function standing(state: DraftState): 'waiting' | 'clash' | 'saved' {
  if (Object.keys(changesToSend(state)).length > 0) return 'waiting';
  return state.clashes.length > 0 ? 'clash' : 'saved';
}

/** What the draft was typed on: the stored filing, but at a clash what stood there before both. */
export function baseOf({ filing, clashes }: DraftState): FilingDraft {
  return clashes.reduce((base, { field, base: before }) => ({ ...base, [field]: before[field] }), draftOf(filing));
}

/** What differs from the stored filing and does not wait for a choice. */
export function changesToSend({ filing, draft, clashes }: DraftState): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changesOf(draft, filing)).filter(([field]) => !clashes.some((clash) => clash.field === field)));
}
