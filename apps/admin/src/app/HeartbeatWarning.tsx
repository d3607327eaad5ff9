import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import ButtonBase from '@mui/material/ButtonBase';
import type { HeartbeatStatus } from '@portfolio/contracts';
import { LinkBase } from 'react-admin';
import { useIsPhone } from '../ui/useIsPhone';
import { useApi } from './useApi';
import { useMay } from './useSession';

const EVERY_MS = 60_000;

/** A silent scheduler turns the head red (domain: rule 8): reminders may not be going out. */
export function HeartbeatWarning() {
  const may = useMay();
  const { data } = useApi<HeartbeatStatus>('/heartbeats/status', { enabled: may('heartbeat.read'), refetchInterval: EVERY_MS });
  const isPhone = useIsPhone();
  if (data === undefined || data.healthy) return null;
  const reason = [...data.jobs.filter((job) => !job.healthy).map(({ message }) => message), ...(data.queue.reachable ? [] : [data.queue.message])].join('；');
  return (
    <ButtonBase
      component={LinkBase}
      to="/heartbeats"
      title={reason}
      sx={{ gap: 0.5, height: 28, px: 1, borderRadius: 1, bgcolor: 'error.main', color: 'error.contrastText', fontSize: 13, fontWeight: 500, whiteSpace: 'nowrap', '&:hover': { bgcolor: 'error.dark' } }}
    >
      <ErrorOutlined />
      {isPhone ? '调度异常' : '调度异常，到期提醒可能没有发出'}
    </ButtonBase>
  );
}
