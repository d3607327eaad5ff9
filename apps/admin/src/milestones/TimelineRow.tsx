import Box from '@mui/material/Box';
import { positionOf } from './timelineModel';
import type { RowGeometry, Span } from './timelineModel';

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

interface TimelineRowProps {
  row: RowGeometry;
  span: Span;
  today: string;
}

/** One milestone on the project's timeline: baseline as a bar, forecast as a ring, actual as a dot, the way between in red when late. */
export function TimelineRow({ row, span, today }: TimelineRowProps) {
  const { baseline, forecast, actual, slip, words } = row;
  const now = `${positionOf(today, span)}%`;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={words}
      width="100%"
      height={HEIGHT}
      sx={{
        display: 'block',
        overflow: 'visible',
        '& .axis': { stroke: (theme) => theme.palette.divider },
        '& .now': { stroke: (theme) => theme.palette.text.secondary, strokeDasharray: '2 2' },
        '& .baseline': { stroke: (theme) => theme.palette.text.primary, strokeWidth: 2 },
        '& .slip': { stroke: (theme) => theme.palette.primary.main, strokeWidth: 2, opacity: 0.6 },
        '& .late': { stroke: (theme) => theme.palette.error.main, strokeWidth: 3, opacity: 1 },
        '& .forecast': { fill: (theme) => theme.palette.background.paper, stroke: (theme) => theme.palette.primary.main, strokeWidth: 2 },
        '& .actual': { fill: (theme) => theme.palette.primary.main },
      }}
    >
      <title>{words}</title>
      <line className="axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <line className="now" x1={now} x2={now} y1={0} y2={HEIGHT} />
      {slip !== null && <line className={slip.late ? 'slip late' : 'slip'} x1={`${slip.from}%`} x2={`${slip.to}%`} y1={MIDDLE} y2={MIDDLE} />}
      {baseline !== null && <line className="baseline" x1={`${baseline}%`} x2={`${baseline}%`} y1={3} y2={HEIGHT - 3} />}
      {forecast !== null && <circle className="forecast" cx={`${forecast}%`} cy={MIDDLE} r={4} />}
      {actual !== null && <circle className="actual" cx={`${actual}%`} cy={MIDDLE} r={4.5} />}
    </Box>
  );
}
