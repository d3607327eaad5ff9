import { ORDER_TIER_SHAPES, type OrderTier } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { TIER_COLOURS, TIER_WORDS, tierTitle } from './orderModel';

/** 牌色 of an order: shape, word and colour together. */
export function TierBadge({ tier }: { tier: OrderTier | null }) {
  if (tier === null) return <Box component="span" sx={{ color: 'text.secondary' }}>—</Box>;
  return (
    <Box component="span" title={tierTitle(tier)} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap', color: tier === 'blue' ? 'primary.main' : (theme) => theme.palette.lights[TIER_COLOURS[tier]] }}>
      <Box component="span" aria-hidden sx={{ fontSize: 12, lineHeight: 1 }}>
        {ORDER_TIER_SHAPES[tier]}
      </Box>
      {TIER_WORDS[tier]}
    </Box>
  );
}
