import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** A count or a link at the right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
  /** No frame, where the content has its own. */
  plain?: boolean;
}

/** A headed part of a page; the only box on it, so nothing inside is framed again. */
export function Section({ title, aside, children, plain = false }: SectionProps) {
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <Typography id={heading} variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {aside}
      </Box>
      {plain ? children : <Paper variant="outlined" sx={{ overflow: 'hidden' }}>{children}</Paper>}
    </Box>
  );
}
