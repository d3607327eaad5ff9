import type { OrderAction, SupervisionOrderDetail } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { DateInput, TextInput } from 'react-admin';
import { api } from '../app/api';
import { Attachments } from '../attachments/Attachments';
import { ActionDialog } from '../ui/form/ActionDialog';
import { UnitBurden } from '../burden/UnitBurden';
import { ORDER_DIALOGS, type OrderInput } from './orderDialogs';

interface OrderDialogProps {
  action: OrderAction;
  order: Pick<SupervisionOrderDetail, 'id'> & SupervisionOrderDetail;
  onClose: () => void;
}
type Values = Partial<Record<OrderInput, string | null>>;

/** One step of an order; what was typed stays when the server refuses. */
export function OrderDialog({ action, order, onClose }: OrderDialogProps) {
  if (!(action in ORDER_DIALOGS)) return null;
  const spec = ORDER_DIALOGS[action as keyof typeof ORDER_DIALOGS](order);
  const send = (values: Values) => {
    const typed = Object.fromEntries(spec.inputs.map(({ source }) => [source, blankIsNull(values[source])]));
    const body = { ...typed, ...spec.fixed, version: order.version };
    const path = `/supervision-orders/${order.id}/${spec.path}`;
    return spec.method === 'PUT' ? api.put(path, body) : api.post(path, body);
  };
  return (
    <ActionDialog<Values> open onClose={onClose} title={spec.title} submitLabel={spec.submitLabel} danger={spec.danger ?? false} action={send} done={spec.done} refresh={['supervision-orders']} defaultValues={spec.defaults ?? {}} resource="supervision-orders">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: spec.inputs.length > 0 ? 2 : 0 }}>
        {spec.note}
      </Typography>
      {action === 'issue' && <UnitBurden departmentId={order.departmentId} />}
      {spec.inputs.map(({ source, label, required, hint }) =>
        source === 'deadline' || source === 'newDate' ? (
          <DateInput key={source} source={source} label={label} required={required ?? false} helperText={hint ?? false} fullWidth />
        ) : (
          <TextInput key={source} source={source} label={label} required={required ?? false} helperText={hint ?? false} multiline minRows={source === 'text' ? 5 : 2} fullWidth />
        ),
      )}
      {(action === 'reply' || action === 'draft_reply') && <Attachments ownerType="supervision_order" ownerId={order.id} editable />}
    </ActionDialog>
  );
}

function blankIsNull(value: string | null | undefined): string | null {
  return value === undefined || value === null || value.trim() === '' ? null : value;
}
