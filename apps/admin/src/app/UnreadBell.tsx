import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { LinkBase } from 'react-admin';
import { listLink } from '../ui/list/listLink';
import { useCountOf } from './useCountOf';
import { useMay } from './useSession';

const EVERY_MS = 60_000;

/** Unread reminders of this user, and the way to them. */
export function UnreadBell() {
  const may = useMay();
  const allowed = may('reminder.own');
  const unread = useCountOf('reminders', { unread: true }, { enabled: allowed, refetchInterval: EVERY_MS });
  if (!allowed) return null;
  const label = unread === undefined || unread === 0 ? '到期提醒，没有未读' : `到期提醒，${unread} 条未读`;
  return (
    <Tooltip title={label}>
      <IconButton component={LinkBase} to={listLink('reminders', unread === undefined || unread === 0 ? {} : { unread: true })} aria-label={label}>
        <Badge badgeContent={unread === 0 ? undefined : unread} max={99} color="error" slotProps={{ badge: { 'aria-hidden': true } }}>
          <NotificationsNoneOutlined />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
