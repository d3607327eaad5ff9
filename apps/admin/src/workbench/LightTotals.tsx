import { LIGHT_COLOURS, type LightColour } from '@portfolio/contracts';
import { Box } from '@mui/material';
import { listLink } from '../ui/list/listLink';
import { LightBadge } from '../ui/LightBadge';
import { TextLink } from '../ui/TextLink';

interface LightTotalsProps {
  totals: Record<LightColour, number>;
  total: number;
  /** Narrows the list behind each number, for example to one unit. */
  filter?: Record<string, unknown>;
}

/** Projects by light: shape, word, n/N, each leading to its list; worst first. */
export function LightTotals({ totals, total, filter = {} }: LightTotalsProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {LIGHT_COLOURS.toSorted((a, b) => ORDER[a] - ORDER[b]).map((colour) => (
        <Box component="li" key={colour} sx={{ display: 'flex', alignItems: 'center', px: 1.5, height: 40, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ flex: 1 }}>
            <LightBadge colour={colour} />
          </Box>
          <TextLink to={listLink('projects', { ...filter, light: colour })}>
            {totals[colour]}/{total}
          </TextLink>
        </Box>
      ))}
    </Box>
  );
}

const ORDER: Record<LightColour, number> = { red: 0, yellow: 1, grey: 2, green: 3 };
