import { Injectable } from '@nestjs/common';
import type { Principal, User as UserView } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Database } from '@portfolio/platform/database';
import { UserError, invalidFields } from '@portfolio/platform/errors';
import { Administrators } from './administrators';
import { SessionsRepository } from './sessions.repository';
import type { RoleApprovalDto } from './user.dto';
import type { User } from './user.entity';
import { UserViews, userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** A secadmin decides about roles that a sysadmin asked for (三员分立). */
@Injectable()
export class RoleApprovals {
  constructor(
    private readonly database: Database,
    private readonly repository: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly views: UserViews,
    private readonly administrators: Administrators,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Puts the requested role in force, or drops the request. Throws `role_self_approval` for who asked or is meant, `role_conflict`,
   * `last_administrator`, `stale_version`, `invalid_fields` when nothing was asked. Whoever gets a new role logs in anew.
   */
  async decide(by: Principal, id: string, { approve, version }: RoleApprovalDto): Promise<UserView> {
    return this.database.transaction(async () => {
      const before = await this.repository.find(by.districtId, id);
      if (before === null) throw new UserError('not_found');
      if (version === before.version) await this.assertAllowed(by, before, approve);
      const role = approve ? before.requestedRole : before.role;
      const changes = { role, requestedRole: null, requestedById: null };
      const after = await this.repository.update({ id, version }, changes, (row) => this.views.one(row));
      if (approve) await this.sessions.endAll(id);
      await this.audit.record({
        action: approve ? 'role_approve' : 'role_reject',
        objectType: 'user',
        objectId: id,
        objectLabel: userLabel(after),
        changes: await this.views.changes(before, after),
      });
      return this.views.one(after);
    });
  }

  private async assertAllowed(by: Principal, user: User, approve: boolean): Promise<void> {
    if (user.requestedRole === null) throw invalidFields({ approve: '该账号没有待审批的角色申请，请刷新页面。' });
    if (by.userId === user.id || by.userId === user.requestedById) throw new UserError('role_self_approval');
    if (!approve) return;
    await this.administrators.assertSeparate(user, user.requestedRole);
    await this.administrators.assertNotLast(user);
    await this.views.assertDepartment(user.districtId, user.departmentId, [user.requestedRole]);
  }
}
