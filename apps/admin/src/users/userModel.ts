import { UNIT_ROLES } from '@portfolio/contracts';
import type { Role, User } from '@portfolio/contracts';

/** What the endpoints take; the role itself comes into force only by approval. */
export const NEW_USER_FIELDS = ['username', 'displayName', 'requestedRole', 'departmentId', 'email'] as const satisfies readonly (keyof User)[];
export const USER_FIELDS = ['displayName', 'requestedRole', 'departmentId', 'email', 'active'] as const satisfies readonly (keyof User)[];

export const ACTIVE_CHOICES = [
  { id: true, name: '在用' },
  { id: false, name: '停用' },
] as const;

/** Answer of the password reset: the only time that the password is to be seen. */
export interface IssuedPassword {
  username: string;
  password: string;
  user: User;
}

/** As the server checks it: small letter first, then letters, digits and . _ -, 2 to 40 in all. */
export function refuseUsername(value: unknown): string | undefined {
  return typeof value !== 'string' || value === '' || /^[a-z][a-z0-9._-]{1,39}$/.test(value) ? undefined : '以小写字母开头，由小写字母、数字和 . _ - 组成，2—40 位';
}

/** Roles that work for a unit need one. */
export function refuseDepartment(value: unknown, { role, requestedRole }: Partial<Pick<User, 'role' | 'requestedRole'>>): string | undefined {
  const needed = [role, requestedRole].some((each) => each !== null && each !== undefined && UNIT_ROLES.includes(each));
  return needed && (value === undefined || value === null || value === '') ? '填报员和单位负责人须选择所属单位' : undefined;
}

/** Accounts that watch the system administrator, who therefore must not be able to enter them. */
const WATCHERS: readonly (Role | null)[] = ['secadmin', 'auditor'];

/** Whether a system administrator may give out a password for it; the server refuses the rest. */
export function mayIssuePassword({ role }: Pick<User, 'role'>): boolean {
  return !WATCHERS.includes(role);
}
