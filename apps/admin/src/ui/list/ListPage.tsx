import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { ListBase, Pagination, useListContext } from 'react-admin';
import type { SortPayload } from 'react-admin';
import type { ReactNode } from 'react';
import { ErrorState } from '../ErrorState';
import { Page } from '../Page';
import type { PageTitleProps } from '../PageTitle';
import { TableSkeleton } from '../Skeletons';
import { NoMatch } from './NoMatch';
import { useRowKeys } from './useRowKeys';

interface ListPageProps extends PageTitleProps {
  /** `<ListFilters …>`. */
  filters?: ReactNode;
  /** The table, usually `<ResponsiveTable>`. */
  children: ReactNode;
  sort: SortPayload;
  perPage?: number;
  /** Condition that always holds and does not show in the address. */
  filter?: Record<string, unknown>;
  /** Conditions to begin with; they stand in the filter bar and can be taken away. */
  filterDefaultValues?: Record<string, unknown>;
  /** Shown when the resource has no row at all. */
  empty: ReactNode;
  /** Of a list on another resource's page. */
  resource?: string;
}

const PER_PAGE = [25, 50, 100, 200];

/** A resource's list: title, filters in the address, table, pages with the total; with its loading, empty and failed states. */
export function ListPage({ filters, children, sort, perPage = 25, filter, filterDefaultValues, empty, resource, ...title }: ListPageProps) {
  return (
    <ListBase sort={sort} perPage={perPage} exporter={false} queryOptions={SILENT} {...(filter && { filter })} {...(filterDefaultValues && { filterDefaultValues })} {...(resource && { resource })}>
      <Page width="wide" {...title}>
        {filters !== undefined && <Box data-screen sx={{ mb: 1 }}>{filters}</Box>}
        <ListBody empty={empty}>{children}</ListBody>
      </Page>
    </ListBase>
  );
}

// The error is shown in place of the table, with 重试; a passing notice on top would say it twice.
const SILENT = { onError: () => undefined };

function ListBody({ children, empty }: { children: ReactNode; empty: ReactNode }) {
  const { data, error, isPending, isFetching, total, filterValues, refetch } = useListContext();
  const onKeyDown = useRowKeys();
  if (error !== null && error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TableSkeleton />;
  if (total === 0 || data === undefined || data.length === 0) return Object.keys(filterValues).length > 0 ? <NoMatch /> : <>{empty}</>;
  return (
    <Box onKeyDown={onKeyDown} sx={{ position: 'relative', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, mx: { xs: -1.5, sm: 0 }, borderInline: { xs: 0, sm: undefined } }}>
      {isFetching && <LinearProgress aria-label="正在刷新" sx={{ position: 'absolute', insetInline: 0, top: -1, height: 2, zIndex: 3 }} />}
      {children}
      <Pagination rowsPerPageOptions={PER_PAGE} sx={{ display: 'block' }} />
    </Box>
  );
}

