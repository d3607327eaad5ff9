import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { LinkBase, useLocation } from 'react-admin';
import { CountMark } from '../todos/CountMark';
import { useTodoCounts } from '../todos/useTodoCounts';
import { PHONE_MENU, isPresent } from './menu';
import { PHONE_BAR_HEIGHT } from './sizes';
import { useSession } from './useSession';

/** The phone's way around: 待办 · 项目 · 周报 · 我. */
export function PhoneBar() {
  const permissions = useSession()?.permissions ?? [];
  const { pathname } = useLocation();
  const { total } = useTodoCounts();
  const entries = PHONE_MENU.filter(({ permission }) => permissions.includes(permission));
  return (
    <Box
      component="nav"
      aria-label="主菜单"
      data-screen
      sx={{ position: 'fixed', insetInline: 0, bottom: 0, zIndex: 'appBar', display: 'flex', height: `calc(${PHONE_BAR_HEIGHT}px + env(safe-area-inset-bottom))`, pb: 'env(safe-area-inset-bottom)', bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' }}
    >
      {entries.map(({ icon: Icon, label, to }) => {
        const present = isPresent(to, pathname);
        return (
          <ButtonBase key={to} component={LinkBase} to={to} aria-current={present ? 'page' : undefined} sx={{ position: 'relative', flex: 1, flexDirection: 'column', gap: 0.25, fontSize: 12, lineHeight: '16px', color: present ? 'primary.main' : 'text.secondary', fontWeight: present ? 600 : 400 }}>
            <Icon />
            {label}
            {to === '/' && <CountMark count={total} corner />}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
