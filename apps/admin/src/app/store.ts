import { localStorageStore } from 'ra-core';
import type { Store } from 'ra-core';

/** What a user has set up for the machine and wants to find again after logging in again. */
const KEPT = [/^theme$/, /\.savedQueries$/, /^sidebar\.open$/, /\.datatable/, /^ui\./];

export function survivesLogout(key: string): boolean {
  return KEPT.some((pattern) => pattern.test(key));
}

/** Preferences in local storage. React-admin empties its store at every logout; here saved queries, columns and the colour mode stay. */
export function preferenceStore(): Store {
  const store = localStorageStore('1', 'portfolio');
  return {
    ...store,
    reset: () => {
      for (const key of Object.keys(store.listItems?.() ?? {})) if (!survivesLogout(key)) store.removeItem(key);
    },
  };
}
