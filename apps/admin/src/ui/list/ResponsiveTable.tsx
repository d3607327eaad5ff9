import Box from '@mui/material/Box';
import { DataTable, useListContext, useStore } from 'react-admin';
import type { DataTableProps, RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import { useIsPhone } from '../useIsPhone';
import { DENSITY_KEY } from './density';
import type { Density } from './density';
import { PhoneItem } from './PhoneItem';

interface ResponsiveTableProps<T extends RaRecord> extends Pick<DataTableProps<T>, 'rowSx' | 'hiddenColumns' | 'bulkActionButtons' | 'isRowSelectable' | 'storeKey'> {
  /** `<DataTable.Col>` elements; a column with `source` can be sorted, so give only sources that the server sorts by. */
  children: ReactNode;
  /** Content of one item on a phone, usually `<TwoLine>` with a badge. */
  phone: (record: T) => ReactNode;
  /** What a click on a row opens; false for rows that lead nowhere. */
  opens: 'show' | 'edit' | false;
}

/** Table on a desk, two-line items on a phone. Choice of columns and density are kept for the user. */
export function ResponsiveTable<T extends RaRecord>({ children, phone, opens, bulkActionButtons = false, ...table }: ResponsiveTableProps<T>) {
  const isPhone = useIsPhone();
  const [density] = useStore<Density>(DENSITY_KEY, 'small');
  const { data } = useListContext<T>();
  if (isPhone) {
    return (
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((record) => (
          <PhoneItem key={record.id} record={record} opens={opens}>
            {phone(record)}
          </PhoneItem>
        ))}
      </Box>
    );
  }
  return (
    <DataTable<T> {...table} rowClick={opens} bulkActionButtons={bulkActionButtons} size={density} sx={{ '& .RaDataTable-tableWrapper': { overflowX: { sm: 'auto', lg: 'visible' } } }}>
      {children}
    </DataTable>
  );
}
