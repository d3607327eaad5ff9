import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { SchedulerAlarm } from '@portfolio/contracts';
import { LinkBase } from 'react-admin';
import { useIsPhone } from '../ui/useIsPhone';
import { useApi } from './useApi';
import { useMay } from './useSession';

const EVERY_MS = 60_000;

const look = { display: 'inline-flex', alignItems: 'center', gap: 0.5, height: 28, px: 1, borderRadius: 1, bgcolor: 'error.main', color: 'error.contrastText', fontSize: 13, fontWeight: 500, whiteSpace: 'nowrap' } as const;

/** A silent scheduler turns the head red for everybody (domain: rule 8): reminders may not be going out. */
export function HeartbeatWarning() {
  const may = useMay();
  const { data } = useApi<SchedulerAlarm>('/heartbeats/alarm', { enabled: may('scheduler.read'), refetchInterval: EVERY_MS });
  const isPhone = useIsPhone();
  if (data === undefined || data.healthy) return null;
  const title = data.reasons.join('；');
  const words = (
    <>
      <ErrorOutlined />
      {isPhone ? '调度异常' : '调度异常，到期提醒可能没有发出'}
    </>
  );
  if (!may('heartbeat.read')) return <Box role="status" title={title} sx={look}>{words}</Box>;
  return (
    <ButtonBase component={LinkBase} to="/heartbeats" title={title} sx={{ ...look, '&:hover': { bgcolor: 'error.dark' } }}>
      {words}
    </ButtonBase>
  );
}
