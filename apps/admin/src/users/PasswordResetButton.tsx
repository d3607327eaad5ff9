import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { User } from '@portfolio/contracts';
import { useRecordContext } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { IssuedPasswordDialog } from './IssuedPasswordDialog';
import { mayIssuePassword } from './userModel';
import type { IssuedPassword } from './userModel';

/** A one-time password for the account on the page; shown once, changed by its owner at the first login. */
export function PasswordResetButton() {
  const user = useRecordContext<User>();
  const [asking, setAsking] = useState(false);
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  if (user === undefined) return null;
  const allowed = mayIssuePassword(user);
  return (
    <>
      <Tooltip title={allowed ? '' : '安全管理员和审计管理员的密码不能由系统管理员重置；请本人修改，或由运维人员在服务器上办理'}>
        <span>
          <Button variant="outlined" disabled={!allowed} onClick={() => setAsking(true)}>
            生成一次性密码
          </Button>
        </span>
      </Tooltip>
      <ActionDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="生成一次性密码"
        submitLabel="生成一次性密码"
        done="已生成一次性密码"
        refresh={['users']}
        action={async () => setIssued(await api.post<IssuedPassword>(`/users/${user.id}/password-reset`, { version: user.version }))}
      >
        <Typography>{user.displayName}的原密码立即失效，已登录的会话全部退出。新密码只显示一次，本人首次登录时须修改。</Typography>
      </ActionDialog>
      {issued !== null && <IssuedPasswordDialog issued={issued} onClose={() => setIssued(null)} />}
    </>
  );
}
