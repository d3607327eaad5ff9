import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** A table that is being read: a head and rows of the height that will come. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Box role="status" aria-label="正在载入">
      <Skeleton variant="rectangular" height={36} />
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ display: 'flex', alignItems: 'center', gap: 3, height: 40, px: 1.5, borderBottom: 1, borderColor: 'divider' }}>
          <Skeleton width="8%" />
          <Skeleton width={`${32 + ((row * 7) % 16)}%`} />
          <Skeleton width="16%" />
          <Skeleton width="12%" />
        </Box>
      ))}
    </Box>
  );
}

/** A row of figures that is being read. */
export function FiguresSkeleton({ count = 4 }: { count?: number }) {
  return (
    <Box role="status" aria-label="正在载入" sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, p: 2 }}>
      {Array.from({ length: count }, (_, index) => (
        <Box key={index}>
          <Skeleton width={72} />
          <Skeleton width={104} height={32} />
        </Box>
      ))}
    </Box>
  );
}

/** A form or a text that is being read. */
export function LinesSkeleton({ lines = 5 }: { lines?: number }) {
  return (
    <Box role="status" aria-label="正在载入" sx={{ p: 2 }}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={32} width={index === lines - 1 ? '60%' : '100%'} />
      ))}
    </Box>
  );
}

/** A whole page whose code is being fetched. */
export function PageSkeleton() {
  return (
    <Box sx={{ px: 3, pt: 2 }}>
      <Skeleton width={160} height={32} sx={{ mb: 2 }} />
      <TableSkeleton />
    </Box>
  );
}
