import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { LinesSkeleton } from '../ui/Skeletons';
import { COLUMNS } from './columns';

/** The page's three columns while it is being read. */
export function CoverageSkeleton() {
  return (
    <Box sx={COLUMNS}>
      <Skeleton variant="rectangular" sx={{ height: { xs: 40, md: 360 } }} />
      <LinesSkeleton lines={12} />
      <Skeleton variant="rectangular" height={280} sx={{ display: { xs: 'none', lg: 'block' } }} />
    </Box>
  );
}
