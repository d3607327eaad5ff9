import { Injectable } from '@nestjs/common';
import { ROLE_LABELS, UNIT_ROLES, type AuditChange, type Role, type User as UserView } from '@portfolio/contracts';
import { diffFields, type ValueText } from '@portfolio/audit';
import { UserError, invalidFields } from '@portfolio/platform/errors';
import { DepartmentsRepository } from './departments.repository';
import { toUser } from './user.dto';
import type { User } from './user.entity';

const LABELS = {
  username: '用户名',
  displayName: '姓名',
  role: '角色',
  requestedRole: '申请角色',
  departmentId: '所属单位',
  email: '电子邮箱',
  active: '在用',
};

/** Accounts as answered by the API and as shown in the audit trail: with the department's name. */
@Injectable()
export class UserViews {
  constructor(private readonly departments: DepartmentsRepository) {}

  async one(user: User): Promise<UserView> {
    const [view] = await this.many([user]);
    if (view === undefined) throw new UserError('not_found');
    return view;
  }

  async many(users: readonly User[]): Promise<UserView[]> {
    const names = await this.departments.names(departmentIds(users));
    return users.map((user) => toUser(user, user.departmentId === null ? null : (names.get(user.departmentId) ?? null)));
  }

  async changes(before: Partial<User>, after: User): Promise<AuditChange[]> {
    const names = await this.departments.names(departmentIds([before, after]));
    const role: ValueText = (value) => ROLE_LABELS[value as Role];
    return diffFields(before, after, LABELS, { role, requestedRole: role, departmentId: (id) => names.get(String(id)) ?? String(id) });
  }

  /** Throws `invalid_fields` when the department is unknown or out of use, or missing for a role that works for one. */
  async assertDepartment(districtId: string, departmentId: string | null, roles: readonly (Role | null)[]): Promise<void> {
    const refuse = (message: string) => invalidFields({ departmentId: message });
    if (departmentId === null) {
      if (roles.some((role) => role !== null && UNIT_ROLES.includes(role))) throw refuse('填报员和单位负责人须选择所属单位。');
      return;
    }
    const department = await this.departments.find(districtId, departmentId);
    if (department?.active !== true) throw refuse('请选择在用的所属单位。');
  }
}

/** What the audit trail calls an account. */
export function userLabel({ displayName, username }: Pick<User, 'displayName' | 'username'>): string {
  return `${displayName}（${username}）`;
}

function departmentIds(users: readonly Partial<User>[]): string[] {
  return [...new Set(users.flatMap(({ departmentId }) => (typeof departmentId === 'string' ? [departmentId] : [])))];
}
