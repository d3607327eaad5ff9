import { useQueryClient } from '@tanstack/react-query';
import { useResourceContext } from 'react-admin';

/** After a save the resource's lists are read again: react-admin takes its cached ones for fresh, and a new row would be missing. */
export function useFreshLists(): () => void {
  const queryClient = useQueryClient();
  const resource = useResourceContext();
  return () => void queryClient.invalidateQueries({ queryKey: [resource, 'getList'] });
}
