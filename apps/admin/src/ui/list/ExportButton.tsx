import { useListContext } from 'react-admin';
import { cleanFilter } from '../../app/dataProvider';
import { DownloadButton } from '../DownloadButton';

/** All rows that meet the present filter, in the present order, as the server's CSV (`/api/v1/<resource>/export`). */
export function ExportButton() {
  const { resource, filterValues, sort, total } = useListContext();
  const query = { filter: JSON.stringify(cleanFilter(filterValues)), sort: JSON.stringify([sort.field, sort.order]) };
  return (
    <DownloadButton path={`/${resource}/export`} query={query} fallbackName={`${resource}.csv`} disabled={total === 0}>
      导出表格
    </DownloadButton>
  );
}
