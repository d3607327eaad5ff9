import type { Filing } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { useMay, useSession } from '../app/useSession';

/** What waits for this user's review. */
export interface ReviewPart {
  by: 'head' | 'office';
  filter: Record<string, unknown>;
}
export interface ReviewQueue {
  /** 1 is the first. */
  place: number;
  total: number;
  previous: string | null;
  next: string | null;
}

const MOST = 200;

/** The head has the own unit's, 督查室 all that left their units; null for everybody else. */
export function useReviewPart(): ReviewPart | null {
  const may = useMay();
  const departmentId = useSession()?.user.departmentId ?? null;
  if (may('filing.review')) return { by: 'office', filter: { state: ['submitted'] } };
  return may('filing.approve') ? { by: 'head', filter: { state: ['pending_head'], departmentId } } : null;
}

/** Where a filing stands among those that wait, oldest first; null when it does not wait for this user. */
export function useReviewQueue(id: string): ReviewQueue | null {
  const part = useReviewPart();
  const { data = [] } = useApi<Filing[]>('/filings', { query: listQuery({ filter: part?.filter ?? {}, sort: REVIEW_ORDER, perPage: MOST }), enabled: part !== null });
  const at = data.findIndex((filing) => filing.id === id);
  if (at === -1) return null;
  return { place: at + 1, total: data.length, previous: data[at - 1]?.id ?? null, next: data[at + 1]?.id ?? null };
}

export const REVIEW_ORDER = { field: 'updatedAt', order: 'ASC' as const };
