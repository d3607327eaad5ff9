import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';

const ENTRIES: readonly { label: string; sx: SxProps<Theme> }[] = [
  { label: '计划（基线）', sx: { width: 2, height: 14, bgcolor: 'text.primary' } },
  { label: '预计，不影响判定', sx: { width: 10, height: 10, borderRadius: '50%', border: 2, borderColor: 'primary.main' } },
  { label: '实际完成', sx: { width: 9, height: 9, borderRadius: '50%', bgcolor: 'primary.main' } },
  { label: '逾期', sx: { width: 16, height: 3, bgcolor: 'error.main' } },
  { label: '今天', sx: { width: 0, height: 14, borderLeft: '1px dashed', borderColor: 'text.secondary' } },
];

/** What the signs on the timeline mean. */
export function TimelineLegend() {
  return (
    <Box component="ul" aria-label="时间轴图例" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, m: 0, mt: 1, p: 0, listStyle: 'none', fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
      {ENTRIES.map(({ label, sx }) => (
        <Box component="li" key={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box component="span" aria-hidden sx={sx} />
          {label}
        </Box>
      ))}
    </Box>
  );
}
