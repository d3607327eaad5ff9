import type { SessionView } from '@portfolio/contracts';
import type { AuthProvider } from 'react-admin';
import { mayOnResource } from './access';
import type { Owned, ResourceAccess } from './access';
import { logoutIsPaid, oweLogout } from '../offline/keptSession';
import { isUnreachable } from '../offline/useKept';
import { api, session } from './api';
import { bodyOf } from './httpError';

export interface Credentials {
  username: string;
  password: string;
}

/** React-admin's gate, over the server's session. `accessOf` names the permissions of each resource. */
export function createAuthProvider(accessOf: (resource: string) => ResourceAccess | undefined): AuthProvider {
  return {
    login: async (credentials: Credentials) => {
      session.open(await api.post<SessionView>('/session', credentials));
      logoutIsPaid();
    },

    logout: async () => {
      const { view, expired } = session.get();
      // First there, then here: while the cookie still holds, asking for the session would bring it back.
      if (view !== null && !expired) await endSession();
      session.close();
    },

    checkAuth: async () => {
      try {
        await session.load();
      } catch (error) {
        throw bodyOf(error)?.code === 'not_logged_in' ? { message: false } : error;
      }
    },

    // The page stays when a session ends under it: SessionExpiredDialog asks for the password and nothing typed is lost.
    checkError: async (error: unknown) => {
      if ((error as { status?: number } | null)?.status === 401 && session.get().view === null) throw { message: false };
    },

    getIdentity: async () => {
      const { user } = await session.load();
      return { id: user.id, fullName: user.displayName };
    },

    getPermissions: async () => (await session.load()).permissions,

    canAccess: async ({ resource, action, record }) => mayOnResource(await session.load(), accessOf(resource), action, record as Owned | undefined),
  };
}

async function endSession(): Promise<void> {
  try {
    await api.delete('/session');
  } catch (error) {
    // The server hears of it at the next start; until then nobody gets in here by the old session.
    if (isUnreachable(error)) oweLogout();
  }
}
