import { useGetList } from 'react-admin';
import { FilterMenu } from './FilterMenu';
import type { FilterField } from './ListFilters';

/** A condition whose values are the rows of another resource, such as 牵头单位. */
export function ReferenceFilter({ field, reference }: { field: FilterField; reference: string }) {
  const text = field.optionText ?? 'name';
  const { data = [] } = useGetList(reference, { pagination: { page: 1, perPage: 200 }, sort: { field: 'code', order: 'ASC' } }, { staleTime: 60_000 });
  return <FilterMenu field={field} choices={data.map((row) => ({ id: row.id, name: String(row[text]) }))} />;
}
