import Button from '@mui/material/Button';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** Runs the reminder scan now, through the queue; nobody is reminded twice by it. */
export function RunNowButton() {
  const { run, pending } = useAction(() => api.post('/heartbeats/reminder-runs'), { done: '已交后台扫描，结果稍后出现在列表中', refresh: ['heartbeats'] });
  return (
    <Button variant="outlined" loading={pending} onClick={() => void run(undefined).catch(() => undefined)}>
      立即扫描到期节点
    </Button>
  );
}
