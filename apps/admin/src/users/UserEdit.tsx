import Alert from '@mui/material/Alert';
import { ROLE_LABELS } from '@portfolio/contracts';
import type { User } from '@portfolio/contracts';
import { BooleanInput, SelectInput, TextInput, email, maxLength, required, useRecordContext } from 'react-admin';
import { EditPage } from '../ui/form/EditPage';
import { choicesOf } from '../ui/list/choices';
import { DepartmentInput } from './DepartmentInput';
import { PasswordResetButton } from './PasswordResetButton';
import { USER_FIELDS } from './userModel';

/** An account: who it is, its unit, the role that is asked for, in use or not, a new password. */
export function UserEdit() {
  return (
    <EditPage<User> title={({ displayName }) => displayName} subtitle={<Username />} back={{ to: '/users', label: '账号' }} fields={USER_FIELDS} actions={<PasswordResetButton />}>
      <RoleNote />
      <TextInput source="displayName" validate={[required(), maxLength(40)]} autoComplete="off" />
      <RoleRequestInput />
      <DepartmentInput />
      <TextInput source="email" type="email" validate={[email(), maxLength(200)]} helperText="到期提醒发到这个邮箱" autoComplete="off" />
      <BooleanInput source="active" label="在用" helperText="停用后立即退出登录，不能再登录；记录保留" />
    </EditPage>
  );
}

function Username() {
  return (
    <>
      用户名 <span data-verbatim>{useRecordContext<User>()?.username}</span>
    </>
  );
}

function RoleNote() {
  const user = useRecordContext<User>();
  if (user === undefined) return null;
  const role = user.role === null ? '尚未授予角色，登录后不能办理业务' : `现角色：${ROLE_LABELS[user.role]}`;
  const waiting = user.requestedRole === null ? '' : `；申请${ROLE_LABELS[user.requestedRole]}，等待安全管理员批准`;
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {role}
      {waiting}。{user.lastLoginAt === null && '该账号还没有登录过，请生成一次性密码交给本人。'}
    </Alert>
  );
}

function RoleRequestInput() {
  const user = useRecordContext<User>();
  const choices = choicesOf(ROLE_LABELS).filter(({ id }) => id !== user?.role);
  return <SelectInput source="requestedRole" label="申请变更为" choices={choices} emptyText="不变更" helperText="保存后等待安全管理员批准；选“不变更”即撤回申请" />;
}
