import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { ROLE_LABELS } from '@portfolio/contracts';
import type { LoginHints } from '@portfolio/contracts';
import { DemoMark } from '../ui/Mark';
import type { Credentials } from './authProvider';

interface DemoAccountsProps {
  accounts: LoginHints['demoAccounts'];
  password: string;
  onPick: (credentials: Credentials) => void;
}

/** Accounts of the demonstration data; one click fills the form. */
export function DemoAccounts({ accounts, password, onPick }: DemoAccountsProps) {
  return (
    <Box component="section" aria-labelledby="demo-accounts" sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography id="demo-accounts" variant="h3" component="h2">
          演示账号
        </Typography>
        <DemoMark />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        点击一项即填入用户名和密码（均为 {password}）。
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        {accounts.map(({ username, displayName, role }) => (
          <li key={username}>
            <ButtonBase
              onClick={() => onPick({ username, password })}
              sx={{ display: 'block', width: '100%', px: 1.5, py: 0.75, textAlign: 'left', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', '&:hover': { bgcolor: 'tint.main' } }}
            >
              <Box sx={{ fontSize: 14, lineHeight: '20px' }}>{ROLE_LABELS[role]}</Box>
              <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
                {username} · {displayName}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}
