import Box from '@mui/material/Box';
import type { PlanImportRow } from '@portfolio/contracts';
import type { ReactNode } from 'react';

/** How the words were read: only what differs from them is written out, so that the eye finds it. */
export function Reading({ row: { name, verbatim, place, previousName, change, warnings, reviewed } }: { row: PlanImportRow }) {
  return (
    <Box data-verbatim sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
      {change === 'removed' ? '新文本中没有这一条' : name === verbatim ? <Box component="span" sx={{ color: 'text.secondary' }}>与原文一致</Box> : name}
      {place !== null && <Quiet>地点或单位：{place}</Quiet>}
      {change === 'changed' && previousName !== null && previousName !== name && <Quiet>现有规划中为：{previousName}</Quiet>}
      {warnings.map(({ code, message }) => (
        <Box key={code} sx={{ fontSize: 13, lineHeight: '18px', color: reviewed ? 'inherit' : 'warning.main' }}>
          存疑：{message}
        </Box>
      ))}
    </Box>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return <Box sx={{ fontSize: 13, lineHeight: '18px', color: 'text.secondary' }}>{children}</Box>;
}
