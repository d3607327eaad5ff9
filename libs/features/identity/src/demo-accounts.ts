import { Injectable } from '@nestjs/common';
import type { LoginHints, Role } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { RuntimeConfig } from '@portfolio/platform/config';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { PasswordHasher } from './password-hasher';
import { UsersRepository } from './users.repository';

/** Password of every demo account (interfaces: demo accounts). The login page shows it; production refuses the accounts. */
export const DEMO_PASSWORD = 'Demo-2026-yuquan!';

export interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
  departmentId?: string | null;
  email?: string | null;
}

/** Accounts for trying the system out. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly runtime: RuntimeConfig,
  ) {}

  async ensure(districtId: string, accounts: readonly DemoAccount[]): Promise<number> {
    if (this.runtime.production) throw new UserError('demo_account_refused');
    const hashed: { account: DemoAccount; passwordHash: string }[] = [];
    for (const account of accounts) {
      if ((await this.users.byUsername(account.username)) === null) hashed.push({ account, passwordHash: await this.hasher.hash(DEMO_PASSWORD) });
    }
    return this.database.transaction(async () => {
      for (const { account, passwordHash } of hashed) await this.add(districtId, account, passwordHash);
      return hashed.length;
    });
  }

  /** What the login page shows; empty in production and where there are none. */
  async hints(): Promise<Pick<LoginHints, 'demoAccounts' | 'demoPassword'>> {
    const users = this.runtime.production ? [] : await this.users.activeDemo();
    const demoAccounts = users.flatMap(({ username, displayName, role }) => (role === null ? [] : [{ username, displayName, role }]));
    return { demoAccounts, demoPassword: demoAccounts.length === 0 ? null : DEMO_PASSWORD };
  }

  private async add(districtId: string, { username, displayName, role, departmentId, email }: DemoAccount, passwordHash: string): Promise<void> {
    const id = newId();
    await this.users.insert({
      id,
      districtId,
      username,
      displayName,
      role,
      requestedRole: null,
      requestedById: null,
      departmentId: departmentId ?? null,
      email: email ?? null,
      passwordHash,
      mustChangePassword: false,
      active: true,
      demo: true,
      lastLoginAt: null,
      createdAt: this.clock.nowIso(),
      version: 1,
    });
    await this.audit.record({ action: 'seed', objectType: 'user', objectId: id, objectLabel: `${displayName}（${username}）`, reason: '演示账号', districtId });
  }
}
