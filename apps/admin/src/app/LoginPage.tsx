import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { LoginHints } from '@portfolio/contracts';
import { useRef, useState } from 'react';
import { dateWords } from '../ui/dates';
import { Loaded } from '../ui/Loaded';
import { DemoAccounts } from './DemoAccounts';
import type { Credentials } from './authProvider';
import { LoginForm } from './LoginForm';
import { productName } from './product';
import { ThemeToggle } from './ThemeToggle';
import { useApi } from './useApi';

const NOTHING: Credentials = { username: '', password: '' };

/** Who, where, which day; below, on a demonstration system, the accounts to try it with. */
export function LoginPage() {
  const hints = useApi<LoginHints>('/login-hints');
  const [typed, setTyped] = useState<Credentials>(NOTHING);
  const submit = useRef<HTMLButtonElement>(null);
  const fill = (credentials: Credentials) => {
    setTyped(credentials);
    submit.current?.focus();
  };
  const title = productName(hints.data?.districtName ?? '');
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', alignItems: 'center', px: 2, pt: { xs: 4, sm: '12vh' }, pb: 4, bgcolor: 'background.default' }}>
      <title>{`登录 · ${title}`}</title>
      <Box sx={{ position: 'absolute', top: 8, right: 8 }}>
        <ThemeToggle />
      </Box>
      <Box sx={{ width: '100%', maxWidth: 400 }}>
        <Typography variant="h1" sx={{ color: 'primary.main', fontSize: 24, lineHeight: '32px', minHeight: 32 }}>
          {title}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 2, minHeight: 22 }}>{hints.data === undefined ? '' : dateWords(hints.data.today, true)}</Typography>
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <LoginForm typed={typed} onType={setTyped} submitRef={submit} />
        </Paper>
        <Loaded query={hints} skeleton={null}>
          {({ demoAccounts, demoPassword }) => (demoPassword === null || demoAccounts.length === 0 ? null : <DemoAccounts accounts={demoAccounts} password={demoPassword} onPick={fill} />)}
        </Loaded>
      </Box>
    </Box>
  );
}
