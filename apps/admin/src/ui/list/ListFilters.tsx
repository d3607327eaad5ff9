import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import type { ReactNode } from 'react';
import { FilterMenu } from './FilterMenu';
import { FilterToggle } from './FilterToggle';
import type { Choice } from './choices';
import { ReferenceFilter } from './ReferenceFilter';
import { SearchBox } from './SearchBox';

/** One condition. With `choices` or `reference` a menu, without either a switch that puts `true` into the filter. */
export interface FilterField {
  /** Name in the filter, one that the server knows. */
  source: string;
  label: string;
  choices?: readonly Choice[];
  /** Several values at once; the server takes an array as “one of”. */
  multiple?: boolean;
  /** Resource whose rows are the choices. */
  reference?: string;
  /** Field of that resource that is shown, `name` if not said. */
  optionText?: string;
}

interface ListFiltersProps {
  /** What the search looks in; it becomes the placeholder. Without it there is no search box. The filter is `q`. */
  search?: string;
  fields?: readonly FilterField[];
  /** Tools at the right: columns, density, export. */
  tools?: ReactNode;
}

/** Search, conditions as chips, tools. All conditions are in the address: it can be sent to somebody. */
export function ListFilters({ search, fields = [], tools }: ListFiltersProps) {
  const { filterValues, setFilters } = useListContext();
  const any = Object.keys(filterValues).length > 0;
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {search !== undefined && <SearchBox placeholder={search} />}
      <Box sx={{ order: { xs: 2, sm: 1 }, width: { xs: '100%', sm: 'auto' }, display: 'flex', flexWrap: { xs: 'nowrap', sm: 'wrap' }, gap: 1, overflowX: { xs: 'auto', sm: 'visible' }, scrollbarWidth: 'none', p: '3px', m: '-3px' }}>
        {fields.map((field) => (
          <FilterControl key={field.source} field={field} />
        ))}
        {any && (
          <Button onClick={() => setFilters({}, {})} sx={{ flexShrink: 0 }}>
            清除条件
          </Button>
        )}
      </Box>
      {tools !== undefined && <Box sx={{ order: { xs: 1, sm: 2 }, display: 'flex', alignItems: 'center', gap: 0.5, ml: 'auto' }}>{tools}</Box>}
    </Box>
  );
}

function FilterControl({ field }: { field: FilterField }) {
  if (field.reference !== undefined) return <ReferenceFilter field={field} reference={field.reference} />;
  if (field.choices !== undefined) return <FilterMenu field={field} choices={field.choices} />;
  return <FilterToggle field={field} />;
}
