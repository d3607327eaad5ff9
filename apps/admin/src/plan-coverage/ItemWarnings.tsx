import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CoverageItem, PlanItem } from '@portfolio/contracts';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useMay } from '../app/useSession';
import { isDoubtful } from './coverageModel';

/** Doubts of the reading, each with its line of the text; a planner settles them with 核对无误. */
export function ItemWarnings({ item }: { item: CoverageItem }) {
  const { id, warnings, version } = item;
  const may = useMay();
  const { run, pending } = useAction(() => api.post<PlanItem>(`/plan-items/${id}/review`, { version }), { done: '已标为核对无误', refresh: ['plan-items'] });
  if (warnings.length === 0) return null;
  const open = isDoubtful(item);
  return (
    <Alert severity={open ? 'warning' : 'info'} icon={false} sx={{ mt: 1.5, fontSize: 13 }}>
      {warnings.map(({ code, message, line }) => (
        <Box key={`${code} ${line}`} data-verbatim sx={{ '& + &': { mt: 0.5 } }}>
          {message}
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            （文本第 {line} 行）
          </Box>
        </Box>
      ))}
      {!open && <Box sx={{ mt: 0.5 }}>规划管理员已核对无误。</Box>}
      {open && may('plan_item.decide') && (
        <Button size="small" variant="outlined" loading={pending} onClick={() => void run(undefined).catch(() => undefined)} sx={{ mt: 1 }}>
          核对无误
        </Button>
      )}
    </Alert>
  );
}
