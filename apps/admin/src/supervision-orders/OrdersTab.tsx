import type { ProjectDetail, SupervisionOrder } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { DraftOrderButton } from './DraftOrderButton';
import { OrderLines } from './OrderLines';

/** 督办 of one project. */
export function OrdersTab({ project }: { project: ProjectDetail }) {
  const may = useMay();
  const query = useApi<SupervisionOrder[]>('/supervision-orders', { query: listQuery({ filter: { projectId: project.id }, sort: { field: 'draftedAt', order: 'DESC' }, perPage: 200 }) });
  return (
    <Section title="督办单" aside={may('order.manage') ? <DraftOrderButton project={project} /> : undefined}>
      <Loaded query={query}>
        {(orders) => (orders.length === 0 ? <EmptyState why="这个项目没有督办单。" next="节点逾期 5 个工作日，系统自动起草，由督查员核对后下达。" /> : <OrderLines orders={orders} showDepartment />)}
      </Loaded>
    </Section>
  );
}
