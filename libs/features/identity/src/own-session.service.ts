import { Injectable } from '@nestjs/common';
import { PERMISSIONS, scopeOf, type Principal, type SessionView } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { DepartmentDirectory } from './department-directory';
import { Districts } from './districts';
import { csrfTokenOf } from './session-token';
import { Sessions, type OpenSession } from './sessions';
import { userLabel } from './user-views';
import { UsersRepository } from './users.repository';

/** What a logged-in person sees of and does with the own session. */
@Injectable()
export class OwnSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly users: UsersRepository,
    private readonly districts: Districts,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_logged_in` when the token's session is over. */
  async view(token: string): Promise<SessionView> {
    const { principal } = await this.require(token);
    const { userId, role, departmentId, districtId } = principal;
    const user = await this.users.byId(userId);
    if (user === null) throw new UserError('not_logged_in');
    const names = await this.departments.names(departmentId === null ? [] : [departmentId]);
    const { id, name } = await this.districts.byId(districtId);
    const { username, displayName, demo, mustChangePassword } = user;
    return {
      user: { id: userId, username, displayName, role, departmentId, departmentName: names.get(departmentId ?? '') ?? null, demo, mustChangePassword },
      district: { id, name },
      permissions: PERMISSIONS.filter((permission) => scopeOf(role, permission) !== null),
      csrfToken: csrfTokenOf(token),
      today: this.clock.today(),
    };
  }

  async end(token: string): Promise<void> {
    const session = await this.require(token);
    await this.database.transaction(async () => {
      await this.sessions.end(session);
      await this.audit.record({ action: 'logout', ...objectOf(session.principal) });
    });
  }

  private async require(token: string): Promise<OpenSession> {
    const session = await this.sessions.resolve(token);
    if (session === null) throw new UserError('not_logged_in');
    return session;
  }
}

function objectOf(principal: Principal): { objectType: string; objectId: string; objectLabel: string } {
  return { objectType: 'user', objectId: principal.userId, objectLabel: userLabel(principal) };
}
