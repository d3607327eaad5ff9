import { Injectable } from '@nestjs/common';
import type { Principal, Role } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { PasswordHasher } from './password-hasher';
import { oneTimePassword } from './password-policy';
import { SessionsRepository } from './sessions.repository';
import type { PasswordResetDto, PasswordResetView } from './user.dto';
import type { User } from './user.entity';
import { UserViews, userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** Whose accounts a sysadmin must not be able to enter: they watch the sysadmin. The command line on the machine can reset them. */
const WATCHERS: readonly (Role | null)[] = ['secadmin', 'auditor'];

/** One-time passwords, handed over by the sysadmin and changed at the first login. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly repository: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly views: UserViews,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditTrail,
  ) {}

  /** Ends all sessions of the account. Throws `not_found`, `stale_version`, and `forbidden` for the accounts of secadmin and auditor. */
  async reset(by: Principal, id: string, { version }: PasswordResetDto): Promise<PasswordResetView> {
    const password = oneTimePassword();
    const passwordHash = await this.hasher.hash(password);
    const user = await this.database.transaction(async () => {
      const before = await this.repository.find(by.districtId, id);
      if (before === null) throw new UserError('not_found');
      if (WATCHERS.includes(before.role)) throw new UserError('forbidden');
      return this.change(before, version, passwordHash);
    });
    return { username: user.username, password, user: await this.views.one(user) };
  }

  /** The operator's way, on the command line: any account. Throws `not_found`. */
  async resetByOperator(username: string, actor: { id: null; name: string }): Promise<{ username: string; password: string }> {
    const password = oneTimePassword();
    const passwordHash = await this.hasher.hash(password);
    await this.database.transaction(async () => {
      const before = await this.repository.byUsername(username.trim().toLowerCase());
      if (before === null) throw new UserError('not_found');
      await this.change(before, before.version, passwordHash, actor);
    });
    return { username: username.trim().toLowerCase(), password };
  }

  private async change(before: User, version: number, passwordHash: string, actor?: { id: null; name: string }): Promise<User> {
    const changes = { passwordHash, mustChangePassword: true };
    const after = await this.repository.update({ id: before.id, version }, changes, (row) => this.views.one(row));
    await this.sessions.endAll(before.id);
    await this.audit.record({
      action: 'password_reset',
      objectType: 'user',
      objectId: before.id,
      objectLabel: userLabel(before),
      districtId: before.districtId,
      ...(actor !== undefined && { actor }),
    });
    return after;
  }
}
