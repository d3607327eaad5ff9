import { Injectable } from '@nestjs/common';
import { ROLES, ROLE_LABELS, type Role } from '@portfolio/contracts';
import { refuseInvalid } from '@portfolio/platform/errors';
import { AccountStore } from './account-store';
import { Districts } from './districts';
import { PasswordHasher } from './password-hasher';
import { assertStrongPassword, oneTimePassword } from './password-policy';
import { PasswordResets } from './password-resets.service';
import { USERNAME, USERNAME_MESSAGE } from './user.dto';

/** Who is named in the audit trail for what is done on the command line. */
const OPERATOR = { id: null, name: '命令行' };
const EMAIL = /^[^\s@<>"',;:]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,180}[A-Za-z0-9]$/;

export interface NewAccount {
  username: string;
  displayName: string;
  role: Role;
  departmentCode?: string | null;
  email?: string | null;
  /** Chosen by the operator; without it a one-time password is made, to be changed at the first login. */
  password?: string | null;
}

export interface AccountCredentials {
  username: string;
  password: string;
}

/** Accounts made on the machine itself: how the first administrators come to be. Their role is in force at once. */
@Injectable()
export class Accounts {
  constructor(
    private readonly districts: Districts,
    private readonly store: AccountStore,
    private readonly resets: PasswordResets,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Throws `invalid_fields`, `password_weak`, `already_exists`; `not_found` before seeding has made the district. */
  async create(account: NewAccount): Promise<AccountCredentials & { id: string; displayName: string; role: Role }> {
    const username = account.username.trim().toLowerCase();
    const displayName = account.displayName.trim();
    const messages = {
      username: USERNAME.test(username) ? null : USERNAME_MESSAGE,
      displayName: displayName.length >= 1 && displayName.length <= 40 ? null : '请填写姓名，最多 40 个字。',
      email: account.email === undefined || account.email === null || EMAIL.test(account.email) ? null : '电子邮箱格式不正确，例如 name@example.cn。',
      role: ROLES.includes(account.role) ? null : `可选角色：${ROLES.map((role) => `${role}（${ROLE_LABELS[role]}）`).join('、')}。`,
    };
    refuseInvalid(messages);
    const chosen = account.password ?? null;
    if (chosen !== null) assertStrongPassword(chosen, username, 'password');
    const district = await this.districts.current();
    const password = chosen ?? oneTimePassword();
    const passwordHash = await this.hasher.hash(password);
    const id = await this.store.add({ ...account, username, displayName }, { districtId: district.id, passwordHash, mustChangePassword: chosen === null }, OPERATOR);
    return { id, username, displayName, role: account.role, password };
  }

  /** A one-time password for any account; its sessions end. Throws `not_found`. */
  resetPassword(username: string): Promise<AccountCredentials> {
    return this.resets.resetByOperator(username, OPERATOR);
  }
}
