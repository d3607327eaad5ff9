import { session } from './api';

const LOGIN = '/login';
let wanted: string | undefined;

/**
 * Asks once who is logged in, before anything is drawn. Nobody: straight to the login page, and the address that was wanted is kept.
 * React-admin alone would ask four times and redirect over and over when the answer comes at once.
 */
export async function findSession(): Promise<void> {
  try {
    await session.load();
  } catch {
    const path = window.location.hash.replace(/^#/, '');
    if (path.startsWith(LOGIN)) return;
    if (path !== '') wanted = path;
    window.location.replace(`#${LOGIN}`);
  }
}

/** Where the user wanted to go before the login page came between. */
export function wantedPath(): string | undefined {
  return wanted;
}

/** After the login: the next one starts at the workbench. */
export function forgetWantedPath(): void {
  wanted = undefined;
}
