import Box from '@mui/material/Box';
import { useLogout } from 'react-admin';
import { ChangePasswordDialog } from './ChangePasswordDialog';

// The new session view takes this page's place by itself.
const stay = () => undefined;

/** Whoever got the password from somebody else sets an own one before anything else. */
export function FirstPassword() {
  const logout = useLogout();
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
      <ChangePasswordDialog open onClose={() => void logout({}, '/login', false)} onDone={stay} cancelLabel="退出登录" reason="您使用的是一次性密码，请先改成只有自己知道的密码，再办理业务。" />
    </Box>
  );
}
