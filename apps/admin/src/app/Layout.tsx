import Box from '@mui/material/Box';
import { useSidebarState } from 'react-admin';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { PageSkeleton } from '../ui/Skeletons';
import { useIsPhone } from '../ui/useIsPhone';
import { UpdateNotice } from '../offline/UpdateNotice';
import { AppBar } from './AppBar';
import { AppMenu } from './AppMenu';
import { FirstPassword } from './FirstPassword';
import { PageBoundary } from './PageBoundary';
import { PhoneBar } from './PhoneBar';
import { SessionExpiredDialog } from './SessionExpiredDialog';
import { SkipLink } from './SkipLink';
import { useSession } from './useSession';
import { HEADER_HEIGHT, PHONE_BAR_HEIGHT, RAIL } from './sizes';

/** Frame of all pages: skip link, head, rail or bottom bar, the page. */
export function Layout({ children }: { children?: ReactNode }) {
  const isPhone = useIsPhone();
  const [open] = useSidebarState();
  const mustChangePassword = useSession()?.user.mustChangePassword === true;
  // The server refuses everything else until then.
  if (mustChangePassword) return <FirstPassword />;
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
      <SkipLink />
      <AppBar />
      <UpdateNotice />
      <Box sx={{ display: 'flex' }}>
        {!isPhone && (
          <Box data-screen sx={{ position: 'sticky', top: HEADER_HEIGHT, flexShrink: 0, width: open ? RAIL.open : RAIL.folded, height: `calc(100vh - ${HEADER_HEIGHT}px)`, overflowY: 'auto', overflowX: 'hidden', bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider' }}>
            <AppMenu />
          </Box>
        )}
        <Box component="main" id="main-content" tabIndex={-1} sx={{ flex: 1, minWidth: 0, pb: isPhone ? `calc(${PHONE_BAR_HEIGHT}px + env(safe-area-inset-bottom))` : 0 }}>
          <PageBoundary>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </PageBoundary>
        </Box>
      </Box>
      {isPhone && <PhoneBar />}
      <SessionExpiredDialog />
    </Box>
  );
}
