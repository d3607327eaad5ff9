import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { TextLink } from './TextLink';

interface StatFigureProps {
  label: string;
  value: ReactNode;
  /** 个, %, 个工作日 … after the number. */
  unit?: string;
  /** What changed since last time, in words: `较上周 +3`. */
  change?: string | null;
  /** True when the change is for the worse: it is shown in red. */
  worse?: boolean;
  /** The list behind the number. */
  to?: string;
  /** Red number: something is late. */
  late?: boolean;
}

/** A row of figures: two columns on a phone, as many as fit on a desk. */
export function Figures({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(136px, 1fr))' }, gap: 2, p: 2 }}>{children}</Box>;
}

/** One number with its label; it leads to its list. */
export function StatFigure({ label, value, unit, change, worse = false, to, late = false }: StatFigureProps) {
  const figure = (
    <>
      <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
        {label}
      </Typography>
      <Box component="span" sx={{ fontSize: 24, lineHeight: '32px', fontWeight: 500, color: late ? 'error.main' : 'text.primary' }}>
        {value}
        {unit !== undefined && (
          <Box component="span" sx={{ ml: 0.5, fontSize: 13, fontWeight: 400, color: 'text.secondary' }}>
            {unit}
          </Box>
        )}
      </Box>
    </>
  );
  return (
    <Box sx={{ minWidth: 0 }}>
      {to === undefined ? (
        figure
      ) : (
        <TextLink to={to} title="查看清单" underline="none" sx={{ display: 'inline-block', '&:hover': { textDecoration: 'underline', textDecorationColor: 'currentcolor' } }}>
          {figure}
        </TextLink>
      )}
      {change !== undefined && change !== null && (
        <Typography variant="caption" component="div" sx={{ color: worse ? 'error.main' : 'text.secondary' }}>
          {change}
        </Typography>
      )}
    </Box>
  );
}
