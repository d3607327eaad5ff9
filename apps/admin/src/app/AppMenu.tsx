import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocation, useSidebarState } from 'react-admin';
import { useTodoCounts } from '../todos/useTodoCounts';
import { MENU, isPresent, visibleMenu } from './menu';
import { MenuLink } from './MenuLink';
import { useMenuPlace } from './menuPlace';
import { useSession } from './useSession';

/** The left rail; folded it shows the icons, their names on hover. */
export function AppMenu() {
  const permissions = useSession()?.permissions ?? [];
  const { pathname } = useLocation();
  const [open] = useSidebarState();
  const { total, entries } = useTodoCounts();
  const place = useMenuPlace() ?? pathname;
  return (
    <Box component="nav" aria-label="主菜单" sx={{ py: 1 }}>
      {visibleMenu(MENU, permissions).map((group) => (
        <Box key={group.title ?? 'main'} sx={{ mb: 1 }}>
          {group.title !== null && (
            <Typography variant="caption" component="h2" sx={{ pt: 1, pb: 0.5, pl: open ? 2 : 0, mx: open ? 0 : 1, borderTop: open ? 0 : 1, borderColor: 'divider', color: 'text.secondary', fontWeight: 400, '& span': open ? {} : HIDDEN }}>
              <span>{group.title}</span>
            </Typography>
          )}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <MenuLink entry={entry} present={isPresent(entry.to, place)} folded={!open} count={entry.to === '/' ? total : (entries[entry.to] ?? 0)} />
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

// Not seen, still read out.
const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
