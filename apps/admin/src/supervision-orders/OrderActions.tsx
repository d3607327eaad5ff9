import { ORDER_ACTION_LABELS, type OrderAction, type SupervisionOrderDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { EditDraftDialog } from './EditDraftDialog';
import { OrderDialog } from './OrderDialog';
import { mainAction } from './orderModel';

const DESTROYS: readonly OrderAction[] = ['void', 'discard'];

/** What this user may do with the order now; the step it waits for first. */
export function OrderActions({ order }: { order: SupervisionOrderDetail }) {
  const [open, setOpen] = useState<OrderAction | null>(null);
  const main = mainAction(order.actions);
  const actions = [...order.actions].sort((a, b) => Number(b === main) - Number(a === main) || Number(DESTROYS.includes(a)) - Number(DESTROYS.includes(b)));
  if (actions.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 3 }}>
      {actions.map((action) => (
        <Button key={action} variant={action === main ? 'contained' : 'outlined'} color={DESTROYS.includes(action) ? 'error' : 'primary'} onClick={() => setOpen(action)}>
          {labelOf(action, order)}
        </Button>
      ))}
      {open === 'edit' && <EditDraftDialog order={order} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'edit' && <OrderDialog action={open} order={order} onClose={() => setOpen(null)} />}
    </Box>
  );
}

function labelOf(action: OrderAction, { replyDraft }: SupervisionOrderDetail): string {
  return action === 'draft_reply' && replyDraft !== null ? '修改回复稿' : ORDER_ACTION_LABELS[action];
}
