import { useQueryClient } from '@tanstack/react-query';
import type { TodoCounts } from '@portfolio/contracts';
import { useEffect } from 'react';
import { useLocation } from 'react-admin';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';

const PATH = '/workbench/counts';
const NOTHING: TodoCounts = { total: 0, entries: {} };

/** How much waits under each entry of the menu; asked again on another page, after a write, and every few minutes. */
export function useTodoCounts(): TodoCounts {
  const enabled = useMay()('workbench.read');
  const { pathname } = useLocation();
  const queryClient = useQueryClient();
  // Going from page to page faster than this asks no new numbers.
  const { data = NOTHING } = useApi<TodoCounts>(PATH, { enabled, staleTime: 10_000, refetchInterval: 180_000 });
  useEffect(() => {
    void queryClient.refetchQueries({ queryKey: ['api', PATH], stale: true });
  }, [pathname, queryClient]);
  return data;
}
