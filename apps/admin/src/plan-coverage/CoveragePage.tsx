import Button from '@mui/material/Button';
import type { CoverageView, Plan } from '@portfolio/contracts';
import { LinkBase } from 'react-admin';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { CoverageBoard } from './CoverageBoard';
import { CoverageSkeleton } from './CoverageSkeleton';

const NEWEST = { sort: '["importedAt","DESC"]', range: '[0,0]' };

/** 规划覆盖: the newest plan's boxes as printed, each work with what became of it. */
export function CoveragePage() {
  const plans = useApi<Plan[]>('/plans', { query: NEWEST });
  const plan = plans.data?.[0];
  const imports = useMay()('plan.import');
  const toImport = (
    <Button variant={plan === undefined ? 'contained' : 'outlined'} component={LinkBase} to={plan === undefined ? '/plan-imports/create' : '/plan-imports'}>
      {plan === undefined ? '导入规划文本' : '规划导入'}
    </Button>
  );
  return (
    <Page title="规划覆盖" subtitle={plan === undefined ? undefined : <PlanLine plan={plan} />} actions={imports && plan !== undefined ? toImport : undefined}>
      <Loaded query={plans} skeleton={<CoverageSkeleton />}>
        {() => (plan === undefined ? <EmptyState why="还没有导入规划。" next={imports ? '导入规划文本后，各专栏和其中的每一项工程会列在这里。' : '规划管理员导入规划文本后，各专栏和其中的每一项工程会列在这里。'} {...(imports && { action: toImport })} /> : <PlanCoverage plan={plan} />)}
      </Loaded>
    </Page>
  );
}

function PlanCoverage({ plan }: { plan: Plan }) {
  const query = useApi<CoverageView>(`/plans/${plan.id}/coverage`);
  return (
    <Loaded query={query} skeleton={<CoverageSkeleton />}>
      {(view) => (view.total === 0 ? <EmptyState why="这份规划中没有读出具体工程。" next="请核对导入的文本是否为规划纲要全文。" /> : <CoverageBoard view={view} />)}
    </Loaded>
  );
}

function PlanLine({ plan }: { plan: Plan }) {
  return (
    <span data-verbatim>
      {plan.title}
      {plan.periodStart > 0 && `（${plan.periodStart}—${plan.periodEnd}年）`}
    </span>
  );
}
