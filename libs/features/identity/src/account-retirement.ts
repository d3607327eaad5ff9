import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { Database } from '@portfolio/platform/database';
import { Administrators } from './administrators';
import { SessionsRepository } from './sessions.repository';
import { UserViews, userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** Takes the account of somebody who has left out of use; it is never deleted, history refers to it. */
@Injectable()
export class AccountRetirement {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly administrators: Administrators,
    private readonly views: UserViews,
    private readonly audit: AuditTrail,
  ) {}

  /** Its sessions end at once. Does nothing for one that is out of use. Throws `last_administrator`. In the caller's transaction. */
  async retire(districtId: string, userId: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const user = await this.users.find(districtId, userId);
      if (user === null || !user.active) return;
      await this.administrators.assertNotLast(user);
      const after = await this.users.update(user, { active: false }, () => null);
      await this.sessions.endAll(userId);
      const changes = await this.views.changes(user, after);
      await this.audit.record({ action: 'update', objectType: 'user', objectId: userId, objectLabel: userLabel(user), changes, reason });
    });
  }
}
