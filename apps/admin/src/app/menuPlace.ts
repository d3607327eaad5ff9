import { useEffect, useSyncExternalStore } from 'react';

let place: string | null = null;
const listeners = new Set<() => void>();

function put(next: string | null): void {
  place = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The menu entry a page says it belongs to, where its address does not say it; null for all others. */
export function useMenuPlace(): string | null {
  return useSyncExternalStore(subscribe, () => place);
}

/** Marks another entry of the menu while the page is open: a filing that is being written belongs to 进展填报. */
export function useBelongsTo(entry: string | null): void {
  useEffect(() => {
    put(entry);
    return () => put(null);
  }, [entry]);
}
