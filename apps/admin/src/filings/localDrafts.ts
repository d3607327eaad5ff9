import type { FilingToFill } from '@portfolio/contracts';
import type { FilingDraft } from './filingModel';

/** What a browser keeps until the server has it; one user never sees another's. */
export interface LocalDraft {
  draft: FilingDraft;
  /** The stored filing on which it was typed. */
  base: FilingDraft;
  /** What was sent without an answer. */
  sent: Partial<FilingDraft>;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const START = 'filing-draft';
const key = (userId: string, name: string) => `${START} ${userId} ${name}`;

/** A draft is kept by what it is about: it may be written before anything of it is stored. */
export function localName({ windowId, projectId }: Pick<FilingToFill, 'windowId' | 'projectId'>): string {
  return `${windowId} ${projectId}`;
}

/** What this browser keeps for one user. */
export function localDraftNames(store: Pick<Storage, 'key' | 'length'>, userId: string): Set<string> {
  const start = key(userId, '');
  const names = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
  return new Set(names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length)));
}

/** Null where nothing is kept, or what is kept cannot be read. */
export function readLocalDraft(store: Store, userId: string, name: string): LocalDraft | null {
  try {
    const text = store.getItem(key(userId, name));
    return text === null ? null : (JSON.parse(text) as LocalDraft);
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing (full, or private mode). */
export function keepLocalDraft(store: Store, userId: string, name: string, draft: LocalDraft): boolean {
  try {
    store.setItem(key(userId, name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropLocalDraft(store: Store, userId: string, name: string): void {
  store.removeItem(key(userId, name));
}
