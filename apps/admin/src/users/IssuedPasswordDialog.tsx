import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { copyText } from '../ui/copyText';
import type { IssuedPassword } from './userModel';

const OUTCOMES = { none: '', copied: '已复制到剪贴板。', failed: '没有复制成功，请手动选中后复制或抄写。' } as const;

/** The password, this once. It closes by its button only: a stray click must not lose it. */
export function IssuedPasswordDialog({ issued: { username, password }, onClose }: { issued: IssuedPassword; onClose: () => void }) {
  const heading = useId();
  const shown = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>('none');
  const copy = async () => setOutcome((await copyText(password, shown.current)) ? 'copied' : 'failed');
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading}>一次性密码</DialogTitle>
      <DialogContent>
        <Typography>
          用户名 <span data-verbatim>{username}</span>
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, my: 1, px: 1.5, py: 1, bgcolor: 'ground', borderRadius: 1 }}>
          <Box component="code" ref={shown} data-verbatim sx={{ flex: 1, fontFamily: 'Consolas, "SFMono-Regular", "Courier New", monospace', fontSize: 18, userSelect: 'all', overflowWrap: 'anywhere' }}>
            {password}
          </Box>
          <Button variant="contained" onClick={() => void copy()} autoFocus>
            复制密码
          </Button>
        </Box>
        <Typography variant="body2" role="status" sx={{ minHeight: 20, mb: 1, color: outcome === 'failed' ? 'error.main' : 'text.secondary' }}>
          {OUTCOMES[outcome]}
        </Typography>
        <Typography>密码只在这里显示这一次，关闭后不能再查看。请当面或电话告知本人，不要通过群聊发送；本人首次登录时须修改。</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>已交给本人，关闭</Button>
      </DialogActions>
    </Dialog>
  );
}
