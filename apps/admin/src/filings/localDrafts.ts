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

const key = (userId: string, filingId: string) => `filing-draft ${userId} ${filingId}`;

/** Null where nothing is kept, or what is kept cannot be read. */
export function readLocalDraft(store: Store, userId: string, filingId: string): LocalDraft | null {
  try {
    const text = store.getItem(key(userId, filingId));
    return text === null ? null : (JSON.parse(text) as LocalDraft);
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing (full, or private mode). */
export function keepLocalDraft(store: Store, userId: string, filingId: string, draft: LocalDraft): boolean {
  try {
    store.setItem(key(userId, filingId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropLocalDraft(store: Store, userId: string, filingId: string): void {
  store.removeItem(key(userId, filingId));
}
