import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { REVIEW_KEYS } from './useReviewKeys';

const NAMES: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

/** What each key of the review does. */
export function ReviewHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} aria-labelledby="review-help-title">
      <DialogTitle id="review-help-title">审看快捷键</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 1, m: 0 }}>
          {REVIEW_KEYS.map(({ keys, label }) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Box component="dt">{keys.map((key) => NAMES[key] ?? key.toUpperCase()).join(' 或 ')}</Box>
              <Box component="dd" sx={{ m: 0 }}>
                {label}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          返回审看
        </Button>
      </DialogActions>
    </Dialog>
  );
}
