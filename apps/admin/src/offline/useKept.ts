import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../app/api';
import { hasCode } from '../app/httpError';
import type { Query } from '../app/http';
import { keepCopy, readCopy } from './copies';

export interface Kept<T> {
  value: T;
  /** True when this is the copy of an earlier answer, because the server was not to be reached. */
  old: boolean;
}

const AGAIN = 10_000;

/** `useApi` for what must be there without a connection, too: then the last answer is shown, and the server asked again every while. */
export function useKept<T>(path: string, { query, ...options }: { query?: Query; gcTime?: number } = {}): UseQueryResult<Kept<T>> {
  return useQuery<Kept<T>>({
    queryKey: ['api', 'kept', path, query ?? {}],
    queryFn: ({ signal }) => readOrKept<T>(path, { ...(query && { query }), signal }),
    refetchInterval: ({ state }) => (state.data?.old === true ? AGAIN : false),
    refetchOnReconnect: 'always',
    ...options,
  });
}

export async function readOrKept<T>(path: string, options: { query?: Query; signal?: AbortSignal } = {}): Promise<Kept<T>> {
  try {
    const value = await api.get<T>(path, options);
    await keepCopy(path, value);
    return { value, old: false };
  } catch (error) {
    const copy = isUnreachable(error) ? await readCopy<T>(path) : null;
    if (copy === null) throw error;
    return { value: copy, old: true };
  }
}

/** No answer, or one of something between: a proxy, a hotel's login page. */
export function isUnreachable(error: unknown): boolean {
  return hasCode(error, 'network') || hasCode(error, 'unavailable') || hasCode(error, 'bad_answer');
}
