import Box from '@mui/material/Box';
import { LIGHT_LABELS, LIGHT_SHAPES } from '@portfolio/contracts';
import type { LightColour } from '@portfolio/contracts';

interface LightBadgeProps {
  colour: LightColour;
  /** Why, in one sentence or several; shown on hover. */
  reason?: string;
  /** Only the shape, where the word stands in the column's head or beside it; screen readers still get the word. */
  shapeOnly?: boolean;
}

/** 亮灯: shape, word and colour together, so that colour is never the only sign. */
export function LightBadge({ colour, reason, shapeOnly = false }: LightBadgeProps) {
  const word = LIGHT_LABELS[colour];
  return (
    <Box component="span" title={reason ?? word} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap', color: (theme) => theme.palette.lights[colour] }}>
      <Box component="span" {...(shapeOnly ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })} sx={{ fontSize: 12, lineHeight: 1 }}>
        {LIGHT_SHAPES[colour]}
      </Box>
      {shapeOnly ? null : word}
    </Box>
  );
}
