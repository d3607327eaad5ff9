import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { CredentialCheck } from './credential-check';
import { PasswordHasher } from './password-hasher';
import { assertStrongPassword } from './password-policy';
import { Sessions } from './sessions';
import { SessionsRepository } from './sessions.repository';
import { userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** Changing the own password. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly credentials: CredentialCheck,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly sessionRows: SessionsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Ends all other sessions of the user. Throws `password_weak` at `next`, `password_wrong` at `current`; wrong ones count like
   * failed logins, so `login_locked` too.
   */
  async change(user: Principal, token: string, { current, next }: { current: string; next: string }): Promise<void> {
    assertStrongPassword(next, user.username, 'next');
    if (next === current) throw new UserError('password_weak', {}, { fields: { next: '新密码不能与原密码相同，请另设一个。' } });
    const checked = await this.credentials.check(user.username, current).catch((error: unknown) => {
      throw error instanceof UserError && error.code === 'login_failed' ? wrongPassword() : error;
    });
    const nextHash = await this.hasher.hash(next);
    await this.database.transaction(async () => {
      if (!(await this.users.replacePassword(user.userId, checked.passwordHash, nextHash))) throw wrongPassword();
      await this.sessionRows.endAll(user.userId, (await this.sessions.resolve(token))?.id ?? null);
      await this.audit.record({ action: 'password_change', objectType: 'user', objectId: user.userId, objectLabel: userLabel(user) });
    });
  }
}

function wrongPassword(): UserError {
  const { message } = new UserError('password_wrong');
  return new UserError('password_wrong', {}, { fields: { current: message } });
}
