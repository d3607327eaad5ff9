import { useMemo } from 'react';
import { useHref, useSearchParams } from 'react-router-dom';
import { useIsPhone } from '../ui/useIsPhone';
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
  /** Address of this view without a chosen work; see `workHref`. */
  address: string;
}

/** What is shown stands in the address: it can be sent to somebody. */
export function useCoverageState(): CoverageState {
  const [params, setParams] = useSearchParams();
  // On a phone the way back closes the drawer; on a desk it leaves the page.
  const isPhone = useIsPhone();
  const path = useHref('/coverage');
  const change = (key: string, value: string | null, replace = true) => setParams((former) => withParam(former, key, value), { replace });
  const conditions = params.get('filter');
  const filter = useMemo(() => filterFrom(conditions), [conditions]);
  const box = Number(params.get('box') ?? '');
  return {
    box: Number.isInteger(box) && box > 0 ? box : null,
    itemId: params.get('item'),
    filter,
    setBox: (number) => change('box', number === null ? null : String(number)),
    setFilter: (filter) => change('filter', Object.keys(filter).length === 0 ? null : JSON.stringify(filter)),
    choose: (itemId) => change('item', itemId, !isPhone || itemId === null),
    address: `${path}?${withParam(params, 'item', null).toString()}`,
  };
}

/** A work's link in a view. */
export function workHref(address: string, itemId: string): string {
  return `${address}${address.endsWith('?') ? '' : '&'}item=${encodeURIComponent(itemId)}`;
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
