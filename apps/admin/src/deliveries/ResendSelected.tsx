import Button from '@mui/material/Button';
import { useListContext, useNotify } from 'react-admin';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** 补发 those of the selected that were given up; the others are on their way already. */
export function ResendSelected() {
  const { selectedIds, onUnselectItems } = useListContext();
  const notify = useNotify();
  const { run, pending } = useAction(() => api.post<{ resent: number }>('/deliveries/resend', { ids: selectedIds }), {
    refresh: ['deliveries'],
    onDone: ({ resent }) => {
      notify(`所选中已停发的 ${resent} 件已安排补发`, { type: 'success' });
      onUnselectItems();
    },
  });
  return (
    <Button variant="contained" loading={pending} onClick={() => void run(undefined).catch(() => undefined)}>
      补发所选 {selectedIds.length} 件
    </Button>
  );
}
