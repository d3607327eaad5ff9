import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useSidebarState } from 'react-admin';
import { DemoMark } from '../ui/Mark';
import { useIsPhone } from '../ui/useIsPhone';
import { HeartbeatWarning } from './HeartbeatWarning';
import { productName, shortProductName } from './product';
import { HEADER_HEIGHT } from './sizes';
import { ThemeToggle } from './ThemeToggle';
import { UnreadBell } from './UnreadBell';
import { UserMenu } from './UserMenu';
import { useSession } from './useSession';

/** The head of every page: product, marks, warnings, the user. */
export function AppBar() {
  const view = useSession();
  const isPhone = useIsPhone();
  return (
    <Box
      component="header"
      data-screen
      sx={{ position: 'sticky', top: 0, zIndex: 'appBar', display: 'flex', alignItems: 'center', gap: { xs: 0.5, sm: 1 }, height: HEADER_HEIGHT, px: { xs: 1.5, sm: 1.5 }, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}
    >
      {!isPhone && <RailButton />}
      <Typography component="div" noWrap sx={{ fontSize: { xs: 14, sm: 16 }, fontWeight: 600, color: 'primary.main' }}>
        {(isPhone ? shortProductName : productName)(view?.district.name ?? '')}
      </Typography>
      {view?.user.demo === true && <DemoMark />}
      <Box sx={{ flex: 1 }} />
      <HeartbeatWarning />
      <UnreadBell />
      {!isPhone && (
        <>
          <ThemeToggle />
          <UserMenu />
        </>
      )}
    </Box>
  );
}

function RailButton() {
  const [open, setOpen] = useSidebarState();
  const label = open ? '收起菜单' : '展开菜单';
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}>
        <MenuIcon />
      </IconButton>
    </Tooltip>
  );
}
