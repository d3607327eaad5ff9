import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { copyText } from '../ui/copyText';

const OUTCOMES = { none: '', copied: '已复制到剪贴板。', failed: '没有复制成功，请手动选中后复制。' } as const;

/** The address, this once. It closes by its button only: a stray click must not lose it. */
export function FeedAddressDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const heading = useId();
  const shown = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>('none');
  const copy = async () => setOutcome((await copyText(url, shown.current)) ? 'copied' : 'failed');
  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>订阅网址</DialogTitle>
      <DialogContent>
        <Box component="code" ref={shown} data-verbatim sx={{ display: 'block', px: 1.5, py: 1, bgcolor: 'ground', borderRadius: 1, userSelect: 'all', overflowWrap: 'anywhere' }}>
          {url}
        </Box>
        <Typography variant="body2" role="status" sx={{ minHeight: 20, my: 1, color: outcome === 'failed' ? 'error.main' : 'text.secondary' }}>
          {OUTCOMES[outcome]}
        </Typography>
        <Typography>网址只在这里显示这一次。在日历软件中选择“通过网址订阅日历”，粘贴即可；丢失了请撤销后新建。</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>已保存，关闭</Button>
        <Button variant="contained" onClick={() => void copy()} autoFocus>
          复制网址
        </Button>
      </DialogActions>
    </Dialog>
  );
}
