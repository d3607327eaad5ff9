import { QueryClient } from '@tanstack/react-query';
import { hasCode } from './httpError';

/** Fresh enough to walk back and forth without asking again, short enough that a colleague's change is soon seen. */
const STALE_MS = 5_000;
const RETRIES = 2;

/** Only a lost connection is worth asking again by itself; what the server has refused stays refused. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < RETRIES && hasCode(error, 'network');
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // An office network without internet reports itself as offline; the server is reachable all the same.
    queries: { staleTime: STALE_MS, retry: shouldRetry, retryDelay: (attempt) => 400 * 2 ** attempt, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
