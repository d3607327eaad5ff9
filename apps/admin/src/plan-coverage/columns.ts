import { HEADER_HEIGHT } from '../app/theme';

/** Boxes, paragraphs, the chosen work; the last becomes a drawer, then the first a select, as the room shrinks. */
export const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '224px minmax(0, 1fr)', lg: '224px minmax(0, 1fr) 328px' },
  gap: { xs: 1.5, md: 3 },
  alignItems: 'start',
} as const;

/** Stays in sight beside the paragraphs. */
export const STICKY = { position: 'sticky', top: HEADER_HEIGHT + 16, maxHeight: `calc(100vh - ${HEADER_HEIGHT + 32}px)`, overflowY: 'auto' } as const;
