import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A unit's name in a list: the long names of companies wrap, so that the project keeps the room. */
export function UnitCell({ children }: { children: ReactNode }) {
  return <Box sx={{ minWidth: 112, maxWidth: 160, wordBreak: 'normal', overflowWrap: 'anywhere' }}>{children}</Box>;
}
