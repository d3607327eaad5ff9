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
}

/** Reads a custom endpoint: `useApi<Workbench>('/workbench')`. Show it through `<Loaded query={…}>`. */
export function useApi<T>(path: string, { query, ...options }: ApiQueryOptions = {}): UseQueryResult<T> {
  return useQuery<T>({ queryKey: ['api', path, query ?? {}], queryFn: ({ signal }) => api.get<T>(path, { ...(query && { query }), signal }), ...options });
}
