import { Injectable } from '@nestjs/common';
import type { Principal, User as UserView } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { Administrators } from './administrators';
import { SessionsRepository } from './sessions.repository';
import type { CreateUserDto, UpdateUserDto } from './user.dto';
import type { User } from './user.entity';
import { UserViews, userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** Accounts of the user's district. A role asked for here comes into force only by `RoleApprovals`. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly repository: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly views: UserViews,
    private readonly administrators: Administrators,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<UserView>> {
    const { rows, total } = await this.repository.page(user.districtId, list);
    return { rows: await this.views.many(rows), total };
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<UserView> {
    return this.views.one(await this.find(user, id));
  }

  /** A new account without a password (see `PasswordResets`). Throws `already_exists`, `invalid_fields`, `role_conflict`. */
  async create(by: Principal, dto: CreateUserDto): Promise<UserView> {
    return this.database.transaction(async () => {
      const user: User = {
        id: newId(),
        districtId: by.districtId,
        username: dto.username,
        displayName: dto.displayName,
        role: null,
        requestedRole: dto.requestedRole,
        requestedById: by.userId,
        departmentId: dto.departmentId ?? null,
        email: dto.email ?? null,
        passwordHash: null,
        mustChangePassword: true,
        active: true,
        demo: false,
        lastLoginAt: null,
        createdAt: this.clock.nowIso(),
        version: 1,
      };
      await this.views.assertDepartment(user.districtId, user.departmentId, [user.requestedRole]);
      await this.administrators.assertSeparate(user, dto.requestedRole);
      await this.repository.insert(user);
      const changes = await this.views.changes({}, user);
      await this.audit.record({ action: 'create', objectType: 'user', objectId: user.id, objectLabel: userLabel(user), changes });
      return this.views.one(user);
    });
  }

  /**
   * Throws `stale_version` with the present record, `invalid_fields`, `role_conflict`, `last_administrator`.
   * An account taken out of use is logged out at once.
   */
  async update(by: Principal, id: string, dto: UpdateUserDto): Promise<UserView> {
    return this.database.transaction(async () => {
      const before = await this.find(by, id);
      const changes = wanted(before, dto, by.userId);
      const planned: User = { ...before, ...changes };
      if (dto.version === before.version) await this.assertAllowed(before, planned);
      const after = await this.repository.update({ id, version: dto.version }, changes, (row) => this.views.one(row));
      if (before.active && !after.active) await this.sessions.endAll(id);
      const asked = after.requestedRole !== null && after.requestedRole !== before.requestedRole;
      await this.audit.record({
        action: asked ? 'role_request' : 'update',
        objectType: 'user',
        objectId: id,
        objectLabel: userLabel(after),
        changes: await this.views.changes(before, after),
      });
      return this.views.one(after);
    });
  }

  private async assertAllowed(before: User, planned: User): Promise<void> {
    if (planned.departmentId !== before.departmentId || planned.requestedRole !== before.requestedRole) {
      await this.views.assertDepartment(before.districtId, planned.departmentId, [planned.role, planned.requestedRole]);
    }
    if (!planned.active) return before.active ? this.administrators.assertNotLast(before) : undefined;
    for (const role of [planned.role, planned.requestedRole]) {
      if (role !== null) await this.administrators.assertSeparate(planned, role);
    }
  }

  private async find(user: Principal, id: string): Promise<User> {
    const found = await this.repository.find(user.districtId, id);
    if (found === null) throw new UserError('not_found');
    return found;
  }
}

/** The new values; asking for the role that is in force withdraws a request. */
function wanted(before: User, dto: UpdateUserDto, byId: string) {
  const asked = dto.requestedRole === undefined ? before.requestedRole : dto.requestedRole;
  const requestedRole = asked === before.role ? null : asked;
  const requestedById = requestedRole === null ? null : requestedRole === before.requestedRole ? before.requestedById : byId;
  return {
    displayName: dto.displayName ?? before.displayName,
    departmentId: dto.departmentId === undefined ? before.departmentId : dto.departmentId,
    email: dto.email === undefined ? before.email : dto.email,
    active: dto.active ?? before.active,
    requestedRole,
    requestedById,
  };
}
