import type { Department } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** 核对无误: an assumed unit is as the district's list of bodies has it; it is no longer marked. */
export function CheckedButton({ department: { id, version, name } }: { department: Department }) {
  const { run, pending } = useAction(() => api.put<Department>(`/departments/${id}`, { checked: true, version }), { done: `${name}已核对`, refresh: ['departments'] });
  return (
    <Button color="inherit" variant="outlined" loading={pending} onClick={() => void run(undefined).catch(() => undefined)} sx={{ whiteSpace: 'nowrap' }}>
      核对无误
    </Button>
  );
}
