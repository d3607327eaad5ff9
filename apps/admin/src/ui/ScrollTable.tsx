import TableContainer from '@mui/material/TableContainer';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface ScrollTableProps {
  /** Name of the region, usually that of the table. */
  label: string;
  children: ReactNode;
  sx?: SxProps<Theme>;
}

/** A table that may be wider or longer than its place: the keyboard can scroll it too. */
export function ScrollTable({ label, children, sx }: ScrollTableProps) {
  return (
    <TableContainer role="region" aria-label={label} tabIndex={0} {...(sx && { sx })}>
      {children}
    </TableContainer>
  );
}
