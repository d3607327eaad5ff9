import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CoverageFilter } from './coverageModel';

export interface CoverageState {
  /** Number of the box shown; null for all. */
  box: number | null;
  /** The chosen work. */
  itemId: string | null;
  filter: CoverageFilter;
  setBox: (box: number | null) => void;
  setFilter: (filter: CoverageFilter) => void;
  choose: (itemId: string | null) => void;
  /** The address without the chosen work: a work's link adds itself. */
  query: string;
}

/** What is shown stands in the address: it can be sent to somebody. */
export function useCoverageState(): CoverageState {
  const [params, setParams] = useSearchParams();
  const change = (key: string, value: string | null) => setParams((former) => withParam(former, key, value), { replace: true });
  const conditions = params.get('filter');
  const filter = useMemo(() => filterFrom(conditions), [conditions]);
  const box = Number(params.get('box') ?? '');
  return {
    box: Number.isInteger(box) && box > 0 ? box : null,
    itemId: params.get('item'),
    filter,
    setBox: (number) => change('box', number === null ? null : String(number)),
    setFilter: (filter) => change('filter', Object.keys(filter).length === 0 ? null : JSON.stringify(filter)),
    choose: (itemId) => change('item', itemId),
    query: withParam(params, 'item', null).toString(),
  };
}

/** Address of a work in the view that `query` describes. */
export function workLink(query: string, itemId: string): string {
  return `/coverage?${query === '' ? '' : `${query}&`}item=${encodeURIComponent(itemId)}`;
}

function withParam(params: URLSearchParams, key: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** An address may have been typed by hand: what is not a condition is none. */
export function filterFrom(text: string | null): CoverageFilter {
  const values = parsed(text);
  return {
    ...(typeof values['q'] === 'string' && values['q'] !== '' && { q: values['q'] }),
    ...(values['open'] === true && { open: true }),
    ...(values['notEstablished'] === true && { notEstablished: true }),
    ...(values['doubtful'] === true && { doubtful: true }),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
