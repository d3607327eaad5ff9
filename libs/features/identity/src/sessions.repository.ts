import { Injectable } from '@nestjs/common';
import type { Role } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { Session } from './session.entity';

/** A session with its user, as needed on every request. */
export interface SessionRow {
  sessionId: string;
  lastSeenAt: string;
  expiresAt: string;
  userId: string;
  username: string;
  displayName: string;
  role: Role | null;
  departmentId: string | null;
  districtId: string;
  mustChangePassword: boolean | number;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(session: Session): Promise<void> {
    await this.database.manager.insert(Session, session);
  }

  /** One query, no entities: this runs on every request. Sessions of accounts out of use do not exist. */
  async find(tokenHash: string): Promise<SessionRow | null> {
    const row = await this.database.manager
      .createQueryBuilder(Session, 'session')
      .innerJoin('users', 'person', 'person.id = session.user_id AND person.active = :active', { active: true })
      .select('session.id', 'sessionId')
      .addSelect('session.lastSeenAt', 'lastSeenAt')
      .addSelect('session.expiresAt', 'expiresAt')
      .addSelect('person.id', 'userId')
      .addSelect('person.username', 'username')
      .addSelect('person.display_name', 'displayName')
      .addSelect('person.role', 'role')
      .addSelect('person.department_id', 'departmentId')
      .addSelect('person.district_id', 'districtId')
      .addSelect('person.must_change_password', 'mustChangePassword')
      .where('session.tokenHash = :tokenHash', { tokenHash })
      .getRawOne<SessionRow>();
    return row ?? null;
  }

  async touch(id: string, lastSeenAt: string): Promise<void> {
    await this.database.manager.update(Session, { id }, { lastSeenAt });
  }

  async end(id: string): Promise<void> {
    await this.database.manager.delete(Session, { id });
  }

  /** Ends the user's sessions, all but the one named. */
  async endAll(userId: string, exceptId: string | null = null): Promise<void> {
    const query = this.database.manager.createQueryBuilder().delete().from(Session).where('user_id = :userId', { userId });
    if (exceptId !== null) query.andWhere('id <> :exceptId', { exceptId });
    await query.execute();
  }

  /** Forgets sessions past their lifetime or idle for too long. */
  async sweep(now: string, idleSince: string): Promise<void> {
    await this.database.manager.createQueryBuilder().delete().from(Session).where('expires_at <= :now OR last_seen_at <= :idleSince', { now, idleSince }).execute();
  }
}
