import type { Permission, SessionView } from '@portfolio/contracts';
import { useSyncExternalStore } from 'react';
import { may } from './access';
import type { Owned } from './access';
import { session } from './api';
import type { SessionState } from './session';

export function useSessionState(): SessionState {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** Who is logged in, in which district, with which permissions; null on the login page. */
export function useSession(): SessionView | null {
  return useSessionState().view;
}

/** `const may = useMay(); may('project.edit', project)`: whether to offer something; the server decides all the same. */
export function useMay(): (permission: Permission, record?: Owned) => boolean {
  const view = useSession();
  return (permission, record) => may(view, permission, record);
}
