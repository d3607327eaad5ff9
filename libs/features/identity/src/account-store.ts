import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { invalidFields } from '@portfolio/platform/errors';
import type { NewAccount } from './accounts';
import { DepartmentsRepository } from './departments.repository';
import type { User } from './user.entity';
import { UserViews, userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** Writes an operator's account. */
@Injectable()
export class AccountStore {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly departments: DepartmentsRepository,
    private readonly views: UserViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async add(account: NewAccount, login: Pick<User, 'districtId' | 'passwordHash' | 'mustChangePassword'>, actor: { id: null; name: string }): Promise<string> {
    return this.database.transaction(async () => {
      const user: User = {
        ...login,
        id: newId(),
        username: account.username,
        displayName: account.displayName,
        role: account.role,
        requestedRole: null,
        requestedById: null,
        departmentId: await this.departmentId(login.districtId, account.departmentCode ?? null),
        email: account.email ?? null,
        active: true,
        demo: false,
        lastLoginAt: null,
        createdAt: this.clock.nowIso(),
        version: 1,
      };
      await this.views.assertDepartment(user.districtId, user.departmentId, [user.role]);
      await this.users.insert(user);
      const changes = await this.views.changes({}, user);
      const { id, districtId } = user;
      await this.audit.record({ action: 'create', objectType: 'user', objectId: id, objectLabel: userLabel(user), changes, districtId, actor });
      return id;
    });
  }

  private async departmentId(districtId: string, code: string | null): Promise<string | null> {
    if (code === null) return null;
    const department = await this.departments.findByCode(districtId, code);
    if (department === null) throw invalidFields({ departmentCode: `没有编码为“${code}”的单位，请核对单位编码。` });
    return department.id;
  }
}
