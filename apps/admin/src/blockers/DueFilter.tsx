import { useListContext } from 'react-admin';
import { FilterChip } from '../ui/list/FilterChip';

/** The period that a figure of the statistics brought along; a click takes it away. */
export function DueFilter() {
  const { filterValues, setFilters } = useListContext();
  const { dueFrom, dueTo, closedTo, ...others } = filterValues as Record<string, unknown>;
  if (dueFrom === undefined && dueTo === undefined && closedTo === undefined) return null;
  const words = `首次时限 ${textOf(dueFrom)}至 ${textOf(dueTo)}${closedTo === undefined ? '' : `，${textOf(closedTo)}前销号`}`;
  return <FilterChip kind="toggle" label={words} chosen={words} onClick={() => setFilters(others, {})} />;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? `${value} ` : '';
}
