import type { Box, Programme } from '@portfolio/contracts';
import { useGetList } from 'react-admin';
import type { Choice } from '../ui/list/choices';

// The plan's frame changes only with an import.
const STALE = { staleTime: 60_000 };
const ALL = { page: 1, perPage: 200 };

/** 专栏 as choices by number, as filters and projects name them. */
export function useBoxChoices(): Choice[] {
  const { data = [] } = useGetList<Box>('boxes', { pagination: ALL, sort: { field: 'number', order: 'ASC' } }, STALE);
  return data.map(({ number, title }) => ({ id: number, name: `${number} ${title}` }));
}

/** 重点工程 in the order of the plan; `openEnded` narrows to those that new projects may join. */
export function useProgrammes(filter: { openEnded?: boolean } = {}): Programme[] {
  return useGetList<Programme>('programmes', { pagination: ALL, sort: { field: 'position', order: 'ASC' }, filter }, STALE).data ?? [];
}

/** 重点工程 7.3 老旧小区改造: with the numbers of box and programme, for titles repeat. */
export function programmeName({ box, number, title }: Pick<Programme, 'box' | 'number' | 'title'>): string {
  return number === null ? `${box} ${title}` : `${box}.${number} ${title}`;
}
