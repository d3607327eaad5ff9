import type { PlanImport } from '@portfolio/contracts';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { TableSkeleton } from '../ui/Skeletons';
import { Review } from './Review';

/** One import: what was read, row by row. */
export function PlanImportShow() {
  const { id = '' } = useParams();
  const query = useApi<PlanImport>(`/plan-imports/${encodeURIComponent(id)}`);
  if (query.data !== undefined) return <Review key={id} planImport={query.data} />;
  return (
    <Page width="wide" title="导入审核" back={{ to: '/plan-imports', label: '规划导入' }}>
      <Loaded query={query} skeleton={<TableSkeleton />}>
        {() => null}
      </Loaded>
    </Page>
  );
}
