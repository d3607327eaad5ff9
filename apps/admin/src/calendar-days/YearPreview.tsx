import type { CalendarPreview, CalendarYear } from '@portfolio/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../app/api';
import { Loaded } from '../ui/Loaded';
import { MovedPreview } from './MovedPreview';

/** Tries the confirming or un-confirming on the server, which takes it back, and tells what would move. */
export function YearPreview({ year, confirmed }: { year: CalendarYear; confirmed: boolean }) {
  const query = useQuery({
    queryKey: ['calendar-preview', year.id, year.version, confirmed],
    queryFn: () => api.post<CalendarPreview>(`/calendar-years/${year.id}/preview`, { confirmed }),
    gcTime: 0,
    retry: false,
  });
  return <Loaded query={query}>{(preview) => <MovedPreview preview={preview} />}</Loaded>;
}
