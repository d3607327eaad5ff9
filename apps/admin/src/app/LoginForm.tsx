import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useLogin } from 'react-admin';
import { useState } from 'react';
import type { FormEvent, RefObject } from 'react';
import type { Credentials } from './authProvider';
import { forgetWantedPath, wantedPath } from './entry';
import { sentenceOf } from './httpError';

interface LoginFormProps {
  typed: Credentials;
  onType: (credentials: Credentials) => void;
  submitRef: RefObject<HTMLButtonElement | null>;
}

/** User name and password; a refusal stands at the form and what was typed stays. */
export function LoginForm({ typed, onType, submitRef }: LoginFormProps) {
  const login = useLogin();
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const username = typed.username.trim();
    if (username === '' || typed.password === '') return setFailure('请填写用户名和密码。');
    setFailure(null);
    setPending(true);
    try {
      await login({ username, password: typed.password }, wantedPath());
      forgetWantedPath();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label="登录">
      <TextField label="用户名" name="username" value={typed.username} onChange={(event) => onType({ ...typed, username: event.target.value })} autoFocus margin="none" slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }} />
      <TextField label="密码" name="password" type="password" value={typed.password} onChange={(event) => onType({ ...typed, password: event.target.value })} margin="none" sx={{ mt: 2 }} slotProps={{ htmlInput: { autoComplete: 'current-password' } }} />
      {failure !== null && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {failure}
        </Alert>
      )}
      <Button ref={submitRef} type="submit" variant="contained" fullWidth disabled={pending} sx={{ mt: 2, minHeight: 40 }}>
        {pending ? '正在登录' : '登录'}
      </Button>
    </form>
  );
}
