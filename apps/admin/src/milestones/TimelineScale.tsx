import Box from '@mui/material/Box';
import type { Tick } from './timelineModel';

/** Years or quarters above the timelines. */
export function TimelineScale({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <Box sx={{ position: 'relative', height: 20 }}>
      <Box component="span" sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
        时间轴
      </Box>
      {ticks.map(({ at, label }) => (
        <Box key={at} component="span" aria-hidden sx={{ position: 'absolute', left: `${at}%`, pl: 0.5, borderLeft: 1, borderColor: 'divider', fontSize: 12, fontWeight: 400 }}>
          {label}
        </Box>
      ))}
    </Box>
  );
}
