import { forgetSession, keptSession, owesLogout, payLogout } from '../offline/keptSession';
import { isUnreachable } from '../offline/useKept';
import { session } from './api';

const LOGIN = '/login';
let wanted: string | undefined;

/**
 * Asks once who is logged in, before anything is drawn. Nobody: straight to the login page, and the address that was wanted is kept.
 * React-admin alone would ask four times and redirect over and over when the answer comes at once.
 */
export async function findSession(): Promise<void> {
  try {
    await payLogout();
    await session.load();
  } catch (error) {
    if (isUnreachable(error) && (await openKept())) return;
    if (!isUnreachable(error)) await forgetSession();
    const path = window.location.hash.replace(/^#/, '');
    if (path.startsWith(LOGIN)) return;
    if (path !== '') wanted = path;
    window.location.replace(`#${LOGIN}`);
  }
}

/** Without a connection: as whoever was logged in last, with what is kept on this device. The server asks again once it is there. */
async function openKept(): Promise<boolean> {
  const view = owesLogout() ? null : await keptSession();
  if (view === null) return false;
  session.open(view);
  window.addEventListener('online', () => void askAgain(), { once: true });
  return true;
}

async function askAgain(): Promise<void> {
  try {
    await session.reload();
  } catch (error) {
    // Asks for the password; what was typed meanwhile stays.
    if (!isUnreachable(error)) session.expire();
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
