import Box from '@mui/material/Box';
import { LIGHT_COLOURS } from '@portfolio/contracts';
import type { LightColour } from '@portfolio/contracts';
import { LightBadge } from '../ui/LightBadge';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';

interface LightLegendProps {
  counts: Record<LightColour, number>;
  /** What else narrows the list behind a number. */
  filter: Record<string, unknown>;
}

/** What each shape means and how many projects have it. */
export function LightLegend({ counts, filter }: LightLegendProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 3, rowGap: 0.5 }}>
      {LIGHT_COLOURS.map((colour) => (
        <Box key={colour} sx={{ display: 'flex', justifyContent: 'space-between' }}>
          <LightBadge colour={colour} {...(colour === 'grey' && { reason: '没有基线或没有节点，不作判定；不等于正常' })} />
          <TextLink to={listLink('projects', { ...filter, light: [colour] })}>{counts[colour]}</TextLink>
        </Box>
      ))}
    </Box>
  );
}
