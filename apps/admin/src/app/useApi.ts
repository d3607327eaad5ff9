import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from './api';
import type { Query } from './http';

interface ApiQueryOptions {
  query?: Query;
  /** False while something it needs is not known yet. */
  enabled?: boolean;
  /** Milliseconds between two questions while the page is open. */
  refetchInterval?: number;
  /** Milliseconds for which an answer is good, where it changes rarely; a write that reads again does so all the same. */
  staleTime?: number;
}

/** Reads a custom endpoint: `useApi<Workbench>('/workbench')`. Show it through `<Loaded query={…}>`. */
export function useApi<T>(path: string, { query, ...options }: ApiQueryOptions = {}): UseQueryResult<T> {
  return useQuery<T>({ queryKey: ['api', path, query ?? {}], queryFn: ({ signal }) => api.get<T>(path, { ...(query && { query }), signal }), ...options });
}
