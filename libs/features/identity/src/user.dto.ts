import { ROLES, type Role, type User as UserView } from '@portfolio/contracts';
import { EmailField, EnumField, FlagField, IdField, TextField, VersionField } from '@portfolio/platform/http';
import { Matches } from 'class-validator';
import type { User } from './user.entity';

export const USERNAME = /^[a-z][a-z0-9._-]{1,39}$/;
export const USERNAME_MESSAGE = '用户名应以小写字母开头，由小写字母、数字和 . _ - 组成，2—40 位。';

export class CreateUserDto {
  @TextField({ label: '用户名', max: 40 })
  @Matches(USERNAME, { message: USERNAME_MESSAGE })
  username!: string;
  @TextField({ label: '姓名', max: 40 }) displayName!: string;
  @EnumField(ROLES, { label: '申请角色' }) requestedRole!: Role;
  @IdField({ label: '所属单位', optional: true }) departmentId?: string | null;
  @EmailField({ label: '电子邮箱', optional: true }) email?: string | null;
}

/** Fields left out stay; null empties `departmentId` and `email` and withdraws `requestedRole`. */
export class UpdateUserDto {
  @TextField({ label: '姓名', max: 40, optional: true }) displayName?: string | null;
  @EnumField(ROLES, { label: '申请角色', optional: true }) requestedRole?: Role | null;
  @IdField({ label: '所属单位', optional: true }) departmentId?: string | null;
  @EmailField({ label: '电子邮箱', optional: true }) email?: string | null;
  @FlagField({ label: '在用', optional: true }) active?: boolean | null;
  @VersionField() version!: number;
}

export class RoleApprovalDto {
  /** False rejects the request. */
  @FlagField({ label: '是否批准' }) approve!: boolean;
  @VersionField() version!: number;
}

export class PasswordResetDto {
  @VersionField() version!: number;
}

/** The password is shown this once and kept nowhere. */
export interface PasswordResetView {
  username: string;
  password: string;
  user: UserView;
}

export function toUser(user: User, departmentName: string | null): UserView {
  return {
    id: user.id,
    username: user.username,
    displayName: user.displayName,
    role: user.role,
    requestedRole: user.requestedRole,
    departmentId: user.departmentId,
    departmentName,
    email: user.email,
    active: user.active,
    demo: user.demo,
    mustChangePassword: user.mustChangePassword,
    lastLoginAt: user.lastLoginAt,
    version: user.version,
  };
}
