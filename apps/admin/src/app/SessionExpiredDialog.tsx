import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { SessionView } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useLogout } from 'react-admin';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api, session } from './api';
import { useAction } from './useAction';
import { useSessionState } from './useSession';
import { sentenceOf } from './httpError';

/** The session ended while a page was open: the same user gives the password and goes on, with everything typed still there. */
export function SessionExpiredDialog() {
  const { view, expired } = useSessionState();
  const logout = useLogout();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const { run, pending, error } = useAction((credentials: { username: string; password: string }) => api.post<SessionView>('/session', credentials), {
    notifyError: false,
    onDone: (next) => {
      session.open(next);
      setPassword('');
      // Only what failed meanwhile: reading an open form's record again would overwrite what is typed.
      void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    },
  });
  if (view === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run({ username: view.user.username, password }).catch(() => undefined);
  };
  return (
    <Dialog open={expired} maxWidth="xs" fullWidth aria-labelledby="expired-title">
      <form onSubmit={submit}>
        <DialogTitle id="expired-title">登录已失效</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 1 }}>请重新输入密码继续办理，页面上填写的内容没有丢失。</Typography>
          <TextField label="用户名" value={view.user.username} slotProps={{ htmlInput: { readOnly: true, autoComplete: 'username' } }} />
          <TextField label="密码" type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoFocus slotProps={{ htmlInput: { autoComplete: 'current-password' } }} />
          {error !== null && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {sentenceOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => void logout({}, '/login', false)}>换其他账号登录</Button>
          <Button type="submit" variant="contained" disabled={pending || password === ''}>
            {pending ? '正在登录' : '登录并继续'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
