import { AsyncLocalStorage } from 'node:async_hooks';
import type { Principal } from '@portfolio/contracts';

/** What belongs to the request (or job run) being worked on. */
export interface RequestContext {
  correlationId: string | null;
  address: string | null;
  principal: Principal | null;
}

const storage = new AsyncLocalStorage<RequestContext>();
const OUTSIDE: Readonly<RequestContext> = { correlationId: null, address: null, principal: null };

/** The present request's context; empty outside of any request. */
export function requestContext(): Readonly<RequestContext> {
  return storage.getStore() ?? OUTSIDE;
}

export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** Called once by the session guard, after the session is known. */
export function setPrincipal(principal: Principal): void {
  const context = storage.getStore();
  if (context !== undefined) context.principal = principal;
}
