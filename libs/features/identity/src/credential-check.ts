import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { requestContext } from '@portfolio/platform/http';
import { LoginThrottle } from './login-throttle';
import { OneAtATime } from './one-at-a-time';
import { PasswordHasher } from './password-hasher';
import type { User } from './user.entity';
import { userLabel } from './user-views';
import { UsersRepository } from './users.repository';

export type CheckedUser = User & { passwordHash: string };

/** Checks name and password, counts failures, and gives nothing away about which of the two was wrong. */
@Injectable()
export class CredentialCheck {
  private readonly turns = new OneAtATime();

  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly throttle: LoginThrottle,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The account in use with this name and password. Throws `login_failed` or `login_locked`. Attempts at one account take turns:
   * many at once must not be checked before the first failures are counted. Must not be called inside a transaction.
   */
  check(name: string, password: string): Promise<CheckedUser> {
    const username = name.trim().toLowerCase();
    return this.turns.run(username, async () => {
      const { address } = requestContext();
      await this.throttle.assertOpen(username, address);
      const user = await this.users.byUsername(username);
      const fits = await this.hasher.verify(user?.passwordHash ?? null, password);
      if (user !== null && user.passwordHash !== null && user.active && fits) {
        await this.throttle.succeeded(username);
        return { ...user, passwordHash: user.passwordHash };
      }
      await this.database.transaction(() => this.failed(username, user, address));
      throw new UserError('login_failed');
    });
  }

  private async failed(username: string, user: User | null, address: string | null): Promise<void> {
    await this.throttle.failed(username, address);
    await this.audit.record({
      action: 'login_failed',
      objectType: 'user',
      objectId: user?.id ?? '-',
      // People type passwords into the name field: an unknown name is not kept.
      objectLabel: user === null ? '未登记的用户名' : userLabel(user),
      actor: { id: null, name: '未登录' },
      districtId: user?.districtId ?? null,
    });
  }
}
