import Button from '@mui/material/Button';
import type { Delivery } from '@portfolio/contracts';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** 补发 one that was given up. */
export function ResendButton({ delivery }: { delivery: Delivery }) {
  const { run, pending } = useAction(() => api.post<Delivery>(`/deliveries/${delivery.id}/resend`), { done: '已安排补发', refresh: ['deliveries'] });
  return (
    <Button size="small" variant="outlined" loading={pending} aria-label={`补发给 ${delivery.recipientName ?? '收件人'}`} onClick={() => void run(undefined).catch(() => undefined)}>
      补发
    </Button>
  );
}
