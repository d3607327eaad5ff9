import Alert from '@mui/material/Alert';
import type { HeartbeatStatus } from '@portfolio/contracts';
import { useApi } from '../app/useApi';

/** Mail is set up by whoever runs the machine; here its state is shown. */
export function MailStatus() {
  const { data } = useApi<HeartbeatStatus>('/heartbeats/status');
  if (data === undefined) return null;
  return (
    <Alert severity={data.mail.configured ? 'success' : 'warning'} sx={{ mb: 2 }}>
      电子邮件：{data.mail.message}。{!data.mail.configured && '邮件服务器由运维人员在启动参数中设置，见部署说明。'}
    </Alert>
  );
}
