import { Injectable } from '@nestjs/common';
import { ROLES, type Role } from '@portfolio/contracts';
import {
  Database,
  applyList,
  contains,
  eq,
  isTrue,
  oneOf,
  readPage,
  refuseDuplicate,
  updateVersioned,
  type ListQuery,
  type Page,
  type Versioned,
} from '@portfolio/platform/database';
import { User } from './user.entity';

export type UserChanges = Partial<Omit<User, 'id' | 'version' | 'districtId' | 'username'>>;

@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  page(districtId: string, list: ListQuery): Promise<Page<User>> {
    const query = this.database.manager.createQueryBuilder(User, 'person').where('person.districtId = :districtId', { districtId });
    applyList(query, list, {
      sorts: {
        id: 'person.id',
        username: 'person.username',
        displayName: 'person.displayName',
        role: 'person.role',
        requestedRole: 'person.requestedRole',
        active: 'person.active',
        lastLoginAt: 'person.lastLoginAt',
      },
      filters: {
        id: eq('person.id'),
        role: oneOf('person.role', ROLES),
        requestedRole: oneOf('person.requestedRole', ROLES),
        pending: isTrue('person.requestedRole IS NOT NULL'),
        departmentId: eq('person.departmentId'),
        active: isTrue('person.active'),
        demo: isTrue('person.demo'),
        q: contains(['person.username', 'person.displayName', 'person.email']),
      },
      defaultSort: ['username', 'ASC'],
    });
    return readPage(query);
  }

  find(districtId: string, id: string): Promise<User | null> {
    return this.database.manager.findOneBy(User, { districtId, id });
  }

  byId(id: string): Promise<User | null> {
    return this.database.manager.findOneBy(User, { id });
  }

  byUsername(username: string): Promise<User | null> {
    return this.database.manager.findOneBy(User, { username });
  }

  countActiveIn(departmentId: string): Promise<number> {
    return this.database.manager.countBy(User, { departmentId, active: true });
  }

  /**
   * Active accounts of the district that hold or are to get one of the roles. Locked until the transaction ends, so that two
   * administrators cannot retire each other at the same time (SQLite has one writer anyway).
   */
  lockHolders(districtId: string, roles: readonly Role[]): Promise<User[]> {
    const query = this.database.manager
      .createQueryBuilder(User, 'person')
      .where('person.districtId = :districtId AND person.active = :active', { districtId, active: true })
      .andWhere('(person.role IN (:...roles) OR person.requestedRole IN (:...roles))', { roles })
      .orderBy('person.id', 'ASC');
    if (this.database.dialect === 'postgres') query.setLock('pessimistic_write');
    return query.getMany();
  }

  activeDemo(): Promise<User[]> {
    return this.database.manager.find(User, { where: { demo: true, active: true }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async insert(user: User): Promise<void> {
    await refuseDuplicate(user.username, () => this.database.manager.insert(User, user), 'username');
  }

  update(row: Versioned, changes: UserChanges, present: (row: User) => unknown): Promise<User> {
    return updateVersioned(this.database.manager, User, row, changes, present);
  }

  /** Notes a login, unless account or password changed since they were checked; false then. The version stays: nobody edited. */
  async noteLogin(id: string, passwordHash: string, lastLoginAt: string): Promise<boolean> {
    const { affected } = await this.database.manager.update(User, { id, passwordHash, active: true }, { lastLoginAt });
    return affected === 1;
  }

  /** Replaces the own password, unless it changed since it was checked; false then. */
  async replacePassword(id: string, from: string, to: string): Promise<boolean> {
    const { affected } = await this.database.manager.update(User, { id, passwordHash: from }, { passwordHash: to, mustChangePassword: false });
    return affected === 1;
  }
}
