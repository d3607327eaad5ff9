import { useListContext } from 'react-admin';

/** One condition of the list's filter: its value and how to change it; an empty value takes the condition away. */
export function useFilter(source: string): [value: unknown, set: (value: unknown) => void] {
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  const set = (value: unknown) => {
    const { [source]: _former, ...others } = values;
    const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    setFilters(empty ? others : { ...others, [source]: value }, {});
  };
  return [values[source], set];
}
