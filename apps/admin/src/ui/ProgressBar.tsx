import Box from '@mui/material/Box';

interface ProgressBarProps {
  /** 形象进度 %, null when nothing has been reported. */
  percent: number | null;
  /** 序时进度 % by the baseline, null without one. */
  planned: number | null;
  /** Width of the bar in px. */
  width?: number;
}

/** Progress as a bar with a tick at what the baseline plans for today. */
export function ProgressBar({ percent, planned, width = 96 }: ProgressBarProps) {
  const words = `形象进度 ${percent === null ? '无数据' : `${round(percent)}%`}，序时进度 ${planned === null ? '无基线' : `${round(planned)}%`}`;
  return (
    <Box component="span" role="img" aria-label={words} title={words} sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
      <Box component="span" sx={{ position: 'relative', display: 'inline-block', width, height: 6, bgcolor: 'divider' }}>
        {percent !== null && <Box component="span" sx={{ position: 'absolute', left: 0, top: 0, height: 6, width: `${clamp(percent)}%`, bgcolor: 'primary.main' }} />}
        {planned !== null && <Box component="span" sx={{ position: 'absolute', left: `calc(${clamp(planned)}% - 1px)`, top: -3, width: 2, height: 12, bgcolor: 'text.primary' }} />}
      </Box>
      <Box component="span" sx={{ minWidth: 36, textAlign: 'right', color: percent === null ? 'text.secondary' : 'text.primary' }}>
        {percent === null ? '—' : `${round(percent)}%`}
      </Box>
    </Box>
  );
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

function round(percent: number): number {
  return Math.round(percent);
}
