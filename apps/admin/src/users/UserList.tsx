import Button from '@mui/material/Button';
import { ROLE_LABELS } from '@portfolio/contracts';
import type { User } from '@portfolio/contracts';
import { DataTable, LinkBase } from 'react-admin';
import { useMay } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { choicesOf } from '../ui/list/choices';
import { ListFilters } from '../ui/list/ListFilters';
import type { FilterField } from '../ui/list/ListFilters';
import { ListPage } from '../ui/list/ListPage';
import { ListTools } from '../ui/list/ListTools';
import { ResponsiveTable } from '../ui/list/ResponsiveTable';
import { RowLink } from '../ui/list/RowLink';
import { DemoMark, Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';
import { RoleDecision } from './RoleDecision';
import { ACTIVE_CHOICES } from './userModel';

const FILTERS: readonly FilterField[] = [
  { source: 'pending', label: '只看待批准' },
  { source: 'role', label: '角色', choices: choicesOf(ROLE_LABELS), multiple: true },
  { source: 'departmentId', label: '所属单位', reference: 'departments', multiple: true },
  { source: 'active', label: '状态', choices: ACTIVE_CHOICES },
];

/** 账号: who may enter, as what, and which roles wait for approval. */
export function UserList() {
  const may = useMay();
  const manages = may('user.manage');
  const approves = may('role.approve');
  const create = (
    <Button variant="contained" component={LinkBase} to="/users/create">
      新增账号
    </Button>
  );
  return (
    <ListPage
      title="账号"
      subtitle={approves ? '角色由系统管理员申请，经安全管理员批准后生效；不得审批与本人有关的申请' : '新账号和角色变更须经安全管理员批准后生效'}
      actions={manages ? create : undefined}
      filters={<ListFilters search="用户名、姓名、邮箱" fields={FILTERS} tools={<ListTools exports={false} />} />}
      sort={{ field: 'username', order: 'ASC' }}
      perPage={50}
      empty={<EmptyState why="还没有账号。" {...(manages && { action: create })} />}
    >
      <ResponsiveTable<User>
        opens={manages ? 'edit' : false}
        phone={(user) => (
          <>
            <TwoLine primary={<NameOnPhone user={user} />} secondary={[user.departmentName, user.role === null ? '未授予角色' : ROLE_LABELS[user.role]].filter(Boolean).join('，')} />
            {user.requestedRole !== null && <RoleDecision user={user} named />}
          </>
        )}
      >
        <DataTable.Col<User> source="username" render={(user) => <Username user={user} manages={manages} />} />
        <DataTable.Col<User> source="displayName" render={(user) => <Name user={user} />} />
        <DataTable.Col<User> source="role" render={({ role }) => (role === null ? '未授予' : ROLE_LABELS[role])} />
        <DataTable.Col<User> source="requestedRole" render={(user) => (user.requestedRole === null ? '—' : <RoleDecision user={user} />)} />
        <DataTable.Col<User> source="departmentName" disableSort render={({ departmentName }) => departmentName ?? '—'} />
        <DataTable.Col<User> source="active" render={({ active }) => (active ? '在用' : <Mark>停用</Mark>)} />
        <DataTable.Col<User> source="lastLoginAt" render={({ lastLoginAt }) => <InstantText value={lastLoginAt} empty="从未登录" />} />
      </ResponsiveTable>
    </ListPage>
  );
}

function Username({ user, manages }: { user: User; manages: boolean }) {
  return <span data-verbatim>{manages ? <RowLink type="edit">{user.username}</RowLink> : user.username}</span>;
}

function Name({ user }: { user: User }) {
  return (
    <>
      {user.displayName} {user.demo && <DemoMark />}
    </>
  );
}

function NameOnPhone({ user }: { user: User }) {
  return (
    <>
      {user.displayName}（<span data-verbatim>{user.username}</span>） {user.demo && <DemoMark />} {!user.active && <Mark>停用</Mark>}
    </>
  );
}
