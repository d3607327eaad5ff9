import Typography from '@mui/material/Typography';
import type { SessionView } from '@portfolio/contracts';
import { PasswordInput, required } from 'react-admin';
import { ActionDialog } from '../ui/form/ActionDialog';
import { api, session } from './api';

interface Values {
  current: string;
  next: string;
  repeat: string;
}
interface ChangePasswordDialogProps {
  open: boolean;
  onClose: () => void;
  /** Said above the fields, for example that the first password has to be changed. */
  reason?: string;
  /** What leaving without a change is called. */
  cancelLabel?: string;
  /** After the change, `onClose` if not said. */
  onDone?: () => void;
}

/** POST /session/password; the server judges the strength. */
export function ChangePasswordDialog({ open, onClose, reason, cancelLabel, onDone = onClose }: ChangePasswordDialogProps) {
  const change = async ({ current, next }: Values) => {
    session.open(await api.post<SessionView>('/session/password', { current, next }));
  };
  return (
    <ActionDialog<Values> open={open} onClose={onClose} title="修改密码" submitLabel="修改密码" action={change} done="密码已修改，下次登录请使用新密码。" onDone={onDone} {...(cancelLabel !== undefined && { cancelLabel })}>
      {reason !== undefined && <Typography sx={{ mb: 1 }}>{reason}</Typography>}
      <PasswordInput source="current" label="原密码" validate={required()} autoComplete="current-password" />
      <PasswordInput source="next" label="新密码" validate={required()} autoComplete="new-password" helperText="至少 10 位，同时包含字母、数字和符号" />
      <PasswordInput source="repeat" label="再次输入新密码" validate={[required(), sameAsNext]} autoComplete="new-password" />
    </ActionDialog>
  );
}

function sameAsNext(value: unknown, values: Partial<Values>): string | undefined {
  return value === values.next ? undefined : '两次输入的新密码不一致';
}
