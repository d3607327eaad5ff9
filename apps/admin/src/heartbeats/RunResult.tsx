import type { Heartbeat } from '@portfolio/contracts';
import Box from '@mui/material/Box';

/** How a run ended; one that never ended says so. */
export function RunResult({ run }: { run: Heartbeat }) {
  if (run.error !== null) {
    return (
      <Box component="span" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
        出错：{run.error}
      </Box>
    );
  }
  return <span>{run.finishedAt === null ? '没有结束' : '完成'}</span>;
}
