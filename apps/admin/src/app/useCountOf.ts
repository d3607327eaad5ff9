import { useQuery } from '@tanstack/react-query';
import { api } from './api';
import { listQuery, totalOf } from './dataProvider';

/** How many rows of a list meet a filter, without fetching them; undefined until known. */
export function useCountOf(resource: string, filter: Record<string, unknown>, options: { enabled: boolean; refetchInterval?: number }): number | undefined {
  const { data } = useQuery({
    // Under the resource's name, so that react-admin's writes to the resource refresh the number too.
    queryKey: [resource, 'getList', 'count', filter],
    queryFn: async ({ signal }) => totalOf((await api.read(`/${resource}`, { query: listQuery({ filter, perPage: 1 }), signal })).headers.get('Content-Range')),
    ...options,
  });
  return data;
}
