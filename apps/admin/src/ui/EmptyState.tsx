import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** Why there is nothing. */
  why: string;
  /** What to do next. */
  next?: string;
  /** The button that does it. */
  action?: ReactNode;
}

/** Nothing to show: says why and what to do next. */
export function EmptyState({ why, next, action }: EmptyStateProps) {
  return (
    <Box role="status" sx={{ px: 2, py: { xs: 4, sm: 6 }, textAlign: 'center' }}>
      <Typography>{why}</Typography>
      {next !== undefined && (
        <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {next}
        </Typography>
      )}
      {action !== undefined && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
