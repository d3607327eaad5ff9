import { FilterChip } from './FilterChip';
import type { FilterField } from './ListFilters';
import { useFilter } from './useFilter';

/** A condition that holds or not: 只看逾期. */
export function FilterToggle({ field }: { field: FilterField }) {
  const [value, set] = useFilter(field.source);
  return <FilterChip kind="toggle" label={field.label} chosen={value === true ? field.label : null} onClick={() => set(value === true ? undefined : true)} />;
}
