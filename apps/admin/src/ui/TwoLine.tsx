import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface TwoLineProps {
  primary: ReactNode;
  secondary?: ReactNode;
  /** Whole text for the title, where `primary` may be cut. */
  title?: string;
  /** Lines of the first part before it is cut. */
  lines?: number;
}

/** A cell of two lines: what it is, and under it, quieter, where it belongs. Long names wrap, then end in an ellipsis. */
export function TwoLine({ primary, secondary, title, lines = 2 }: TwoLineProps) {
  return (
    <Box component="span" sx={{ display: 'block', minWidth: 0, py: 0.25 }}>
      <Box component="span" title={title ?? (typeof primary === 'string' ? primary : undefined)} sx={clamp(lines)}>
        {primary}
      </Box>
      {secondary !== undefined && secondary !== null && (
        <Box component="span" title={typeof secondary === 'string' ? secondary : undefined} sx={{ ...clamp(1), fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
          {secondary}
        </Box>
      )}
    </Box>
  );
}

function clamp(lines: number) {
  return { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: lines, overflow: 'hidden', overflowWrap: 'anywhere', wordBreak: 'normal' } satisfies SxProps;
}
