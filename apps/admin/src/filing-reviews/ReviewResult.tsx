import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { FilingBatchResult } from '@portfolio/contracts';
import { TextLink } from '../ui/TextLink';

/** What was passed, and what was left out with the reason; it stays until it is closed. */
export function ReviewResult({ result: { done, refused }, onClose }: { result: FilingBatchResult; onClose: () => void }) {
  return (
    <Alert severity={refused.length === 0 ? 'success' : 'warning'} onClose={onClose} closeText="关闭" sx={{ mb: 1 }}>
      审核通过 {done.length} 件{refused.length > 0 && `，未通过 ${refused.length} 件：`}
      {refused.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {refused.map(({ id, name, reason }) => (
            <li key={id}>
              <TextLink to={`/filings/${id}/show`}>{name === '' ? '填报' : name}</TextLink>：{reason}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
