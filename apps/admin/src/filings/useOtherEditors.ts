import type { FilingDetail } from '@portfolio/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../app/api';

type Editors = FilingDetail['editors'];

const EVERY = 20_000;

/** Says that the form is open here, and who else of the unit has it open. */
export function useOtherEditors(filingId: string | null, known: Editors): Editors {
  const { data } = useQuery({ queryKey: ['editing', filingId], queryFn: () => api.post<Editors>(`/filings/${filingId}/editing`), refetchInterval: EVERY, enabled: filingId !== null });
  return data ?? known;
}
