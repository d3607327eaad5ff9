import Box from '@mui/material/Box';
import type { Rating } from '@portfolio/contracts';
import { LightBadge } from '../ui/LightBadge';

/** An opinion, in the light's signs; said plainly when there is none. */
export function RatingBadge({ rating }: { rating: Rating | null }) {
  if (rating === null) return <Box component="span" sx={{ color: 'text.secondary' }}>未评</Box>;
  return <LightBadge colour={rating} />;
}
