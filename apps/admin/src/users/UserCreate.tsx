import { ROLE_LABELS } from '@portfolio/contracts';
import type { User } from '@portfolio/contracts';
import { SelectInput, TextInput, email, maxLength, required } from 'react-admin';
import { CreatePage } from '../ui/form/CreatePage';
import { choicesOf } from '../ui/list/choices';
import { DepartmentInput } from './DepartmentInput';
import { NEW_USER_FIELDS, refuseUsername } from './userModel';

/** A new account: its role waits for a security administrator, its first password is given out on the next page. */
export function UserCreate() {
  return (
    <CreatePage<User> title="新增账号" subtitle="新增后生成一次性密码交给本人；角色经安全管理员批准后生效" back={{ to: '/users', label: '账号' }} fields={NEW_USER_FIELDS} submitLabel="新增账号" redirect="edit">
      <TextInput source="username" validate={[required(), refuseUsername]} helperText="登录时使用，新增后不能修改；用小写字母和数字" autoComplete="off" />
      <TextInput source="displayName" validate={[required(), maxLength(40)]} helperText="真实姓名，与审计记录一致" autoComplete="off" />
      <SelectInput source="requestedRole" label="申请角色" choices={choicesOf(ROLE_LABELS)} validate={required()} />
      <DepartmentInput />
      <TextInput source="email" type="email" validate={[email(), maxLength(200)]} helperText="到期提醒发到这个邮箱；没有可不填，提醒仍在系统内可见" autoComplete="off" />
    </CreatePage>
  );
}
