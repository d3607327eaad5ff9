import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ROLE_LABELS } from '@portfolio/contracts';
import { useLogout } from 'react-admin';
import { useState } from 'react';
import { ChangePasswordDialog } from './ChangePasswordDialog';
import { useSession } from './useSession';

/** Who is logged in: name, role, unit; change the password, log out. */
export function UserMenu() {
  const user = useSession()?.user;
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [changing, setChanging] = useState(false);
  if (user === undefined) return null;
  const close = () => setAnchor(null);
  return (
    <>
      <Button color="inherit" endIcon={<ArrowDropDown />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ fontWeight: 400, '& .MuiButton-endIcon': { ml: 0 } }}>
        {user.displayName}
        {user.role !== null && (
          <Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>
            {ROLE_LABELS[user.role]}
          </Box>
        )}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1, color: 'text.secondary', fontSize: 13 }}>
          <div>用户名 {user.username}</div>
          <div>{user.departmentName ?? '未归属单位'}</div>
        </Box>
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            setChanging(true);
          }}
        >
          修改密码
        </MenuItem>
        {/* No way back to this address: the next person at this machine may have another role. */}
        <MenuItem onClick={() => void logout({}, '/login', false)}>退出登录</MenuItem>
      </Menu>
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
