import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { RuntimeConfig } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { requestContext } from '@portfolio/platform/http';
import { CredentialCheck } from './credential-check';
import { Sessions } from './sessions';
import { userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** Logging in. */
@Injectable()
export class Login {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly credentials: CredentialCheck,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
    private readonly runtime: RuntimeConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the token of a new session. Throws `login_failed` alike for an unknown name, a wrong password and an account out of use,
   * `login_locked` after too many failures, `demo_account_refused` in production.
   */
  async login(username: string, password: string): Promise<string> {
    const user = await this.credentials.check(username, password);
    if (user.demo && this.runtime.production) throw new UserError('demo_account_refused');
    return this.database.transaction(async () => {
      // Taken out of use or given another password since it was checked: as if the check had failed.
      if (!(await this.users.noteLogin(user.id, user.passwordHash, this.clock.nowIso()))) throw new UserError('login_failed');
      const token = await this.sessions.open(user.id, requestContext().address);
      await this.audit.record({
        action: 'login',
        objectType: 'user',
        objectId: user.id,
        objectLabel: userLabel(user),
        actor: { id: user.id, name: user.displayName },
        districtId: user.districtId,
      });
      return token;
    });
  }
}
