import { ORDER_STATE_LABELS, type SupervisionOrder } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DemoMark } from '../ui/Mark';
import { OwnerLabel } from '../ui/OwnerLabel';
import { TextLink } from '../ui/TextLink';
import { Late } from './DeadlineText';
import { TierBadge } from './TierBadge';

interface OrderLinesProps {
  orders: readonly SupervisionOrder[];
  /** Whether the unit is named: needless on the unit's own desk. */
  showDepartment?: boolean;
}

/** Orders as sentences, one a line: which, how late, whose turn. */
export function OrderLines({ orders, showDepartment = false }: OrderLinesProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {orders.map((order) => (
        <Box component="li" key={order.id} sx={{ px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {order.tier !== null && <TierBadge tier={order.tier} />} <TextLink to={`/supervision-orders/${order.id}/show`}>{order.number === null ? order.title : `${order.number} ${order.title}`}</TextLink>
          </Box>
          <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
            {ORDER_STATE_LABELS[order.state]}
            {showDepartment && (
              <>
                ，<OwnerLabel name={order.departmentName} ownership={order.departmentProposed ? 'proposed' : 'confirmed'} />
              </>
            )}{' '}
            <Late order={order} /> {order.demo && <DemoMark />}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
