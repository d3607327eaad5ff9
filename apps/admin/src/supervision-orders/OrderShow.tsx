import { ORDER_STATE_LABELS, type SupervisionOrderDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { DemoMark, Mark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { OrderActions } from './OrderActions';
import { OrderAttachments } from './OrderAttachments';
import { OrderDocument } from './OrderDocument';
import { OrderStanding } from './OrderStanding';
import { OrderTimeline } from './OrderTimeline';
import { PaperButtons } from './PaperButtons';

const BACK = { to: '/supervision-orders', label: '督查督办' };

/** One order: the document as it is issued, beside it where it stands, what may be done, and its whole story. */
export function OrderShow() {
  const { id = '' } = useParams();
  const query = useApi<SupervisionOrderDetail>(`/supervision-orders/${encodeURIComponent(id)}`);
  const order = query.data;
  return (
    <Page
      title={order === undefined ? '督办单' : (order.number ?? '督办单草稿')}
      back={BACK}
      {...(order && { subtitle: ORDER_STATE_LABELS[order.state], mark: <Marks order={order} />, actions: <PaperButtons order={order} /> })}
    >
      <Loaded query={query}>
        {(loaded) => (
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' }, gap: 3, alignItems: 'start', '@media print': { display: 'block' } }}>
            <Box data-screen sx={{ display: { xs: 'block', lg: 'none' } }}>
              <OrderStanding order={loaded} />
              <OrderActions order={loaded} />
            </Box>
            <OrderDocument order={loaded} />
            <Box>
              <Box data-screen sx={{ display: { xs: 'none', lg: 'block' } }}>
                <OrderStanding order={loaded} />
                <OrderActions order={loaded} />
              </Box>
              <OrderAttachments order={loaded} />
              <OrderTimeline order={loaded} />
            </Box>
          </Box>
        )}
      </Loaded>
    </Page>
  );
}

function Marks({ order }: { order: SupervisionOrderDetail }) {
  return (
    <>
      {order.demo && <DemoMark />} {order.state === 'drafted' && order.origin === 'ladder' && <Mark title="节点逾期 5 个工作日，由提醒阶梯自动起草">系统起草</Mark>}
    </>
  );
}
