import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** What is known of one thing, a name and a value a line. */
export function Facts({ children, sx = {} }: { children: ReactNode; sx?: SxProps }) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.75, m: 0, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, overflowWrap: 'anywhere' }, ...(sx as object) }}>
      {children}
    </Box>
  );
}

interface FactProps {
  label: string;
  /** Nothing is shown for a fact that is empty. */
  children: ReactNode;
  quiet?: boolean;
}

export function Fact({ label, children, quiet = false }: FactProps) {
  if (children === null || children === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <Box component="dd" sx={{ color: quiet ? 'text.secondary' : 'text.primary' }}>
        {children}
      </Box>
    </>
  );
}
