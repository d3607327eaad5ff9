import type { SessionView } from '@portfolio/contracts';
import { api, session } from '../app/api';
import type { SessionState } from '../app/session';
import { forgetCopies } from './copies';
import { kept } from './kept';

const NAME = 'session';
const OWED = 'logout-owed';

/** Keeps who is logged in, so that the page opens without a connection; whoever logs out takes it and all copies along. */
export function followSession(): void {
  session.subscribe(() => void follow(session.get()));
}

async function follow({ view }: SessionState): Promise<void> {
  if (view === null) await forgetSession();
  // The token is worth something to others and nothing without a connection.
  else if (view.csrfToken !== '') await kept.write(NAME, { ...view, csrfToken: '' } satisfies SessionView);
}

/** Who was logged in when the server was last heard; null after a logout. */
export function keptSession(): Promise<SessionView | null> {
  return kept.read<SessionView>(NAME);
}

export async function forgetSession(): Promise<void> {
  await Promise.all([kept.forget(NAME), forgetCopies()]);
}

/** A logout that the server has not heard is made good before anything else. */
export function oweLogout(): void {
  localStorage.setItem(OWED, 'yes');
}

/** Throws when the server still cannot be reached. */
export async function payLogout(): Promise<void> {
  if (localStorage.getItem(OWED) === null) return;
  await session.load();
  await api.delete('/session');
  localStorage.removeItem(OWED);
  session.close();
}

export function logoutIsPaid(): void {
  localStorage.removeItem(OWED);
}

export function owesLogout(): boolean {
  return localStorage.getItem(OWED) !== null;
}
