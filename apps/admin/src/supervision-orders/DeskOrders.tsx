import type { OrderState, SupervisionOrder } from '@portfolio/contracts';
import { listQuery } from '../app/dataProvider';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { OrderLines } from './OrderLines';

interface DeskOrdersProps {
  title: string;
  /** What waits here. */
  states: readonly OrderState[];
  departmentId?: string | null;
  why: string;
}

const SHOWN = 8;

/** Orders that wait for whoever looks at the desk, earliest deadline first. */
export function DeskOrders({ title, states, departmentId, why }: DeskOrdersProps) {
  const filter = { state: states, ...(departmentId != null && { departmentId }) };
  const query = useApi<SupervisionOrder[]>('/supervision-orders', { query: listQuery({ filter, sort: { field: 'deadline', order: 'ASC' }, perPage: SHOWN }) });
  return (
    <Section title={title} aside={<TextLink to={listLink('supervision-orders', filter)}>查看全部</TextLink>}>
      <Loaded query={query}>{(orders) => (orders.length === 0 ? <EmptyState why={why} /> : <OrderLines orders={orders} showDepartment={departmentId == null} />)}</Loaded>
    </Section>
  );
}
