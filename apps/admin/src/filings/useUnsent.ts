import { useQuery } from '@tanstack/react-query';
import { waitingUnder } from '../attachments/waitingFiles';
import { localDraftNames } from './localDrafts';

const EVERY = 3000;
const NOTHING: ReadonlySet<string> = new Set();

/** What only this browser has of a user's filings: words or files; looked at again while a form is open. */
export function useUnsent(userId: string, changing: boolean): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: ['unsent', userId],
    queryFn: async () => new Set([...localDraftNames(localStorage, userId), ...(await waitingUnder())]),
    ...(changing && { refetchInterval: EVERY }),
    staleTime: 0,
  });
  return data ?? NOTHING;
}
