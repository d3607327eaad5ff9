import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { PlanWarning } from '@portfolio/contracts';

/** Doubts of the reading, each with its line of the text. */
export function ItemWarnings({ warnings }: { warnings: readonly PlanWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert severity="warning" icon={false} sx={{ mt: 1.5, fontSize: 13 }}>
      {warnings.map(({ code, message, line }) => (
        <Box key={`${code} ${line}`} data-verbatim sx={{ '& + &': { mt: 0.5 } }}>
          {message}
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            （文本第 {line} 行）
          </Box>
        </Box>
      ))}
    </Alert>
  );
}
