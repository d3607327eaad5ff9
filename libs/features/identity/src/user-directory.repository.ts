import { Injectable } from '@nestjs/common';
import type { Role } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { User } from './user.entity';

/** A person as other features see it. */
export interface DirectoryUser {
  id: string;
  displayName: string;
  email: string | null;
  departmentId: string | null;
  role: Role | null;
}

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

@Injectable()
export class UserDirectoryRepository {
  constructor(private readonly database: Database) {}

  async active(ids: readonly string[]): Promise<DirectoryUser[]> {
    const found: DirectoryUser[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) {
      found.push(...(await this.people().andWhere('person.id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) }).getRawMany<DirectoryUser>()));
    }
    return found;
  }

  inDepartment(departmentId: string, role: Role): Promise<DirectoryUser[]> {
    return this.people().andWhere('person.departmentId = :departmentId AND person.role = :role', { departmentId, role }).getRawMany<DirectoryUser>();
  }

  inDistrict(districtId: string, role: Role): Promise<DirectoryUser[]> {
    return this.people().andWhere('person.districtId = :districtId AND person.role = :role', { districtId, role }).getRawMany<DirectoryUser>();
  }

  ofDistrict(districtId: string): Promise<DirectoryUser[]> {
    return this.people().andWhere('person.districtId = :districtId AND person.role IS NOT NULL', { districtId }).getRawMany<DirectoryUser>();
  }

  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const rows = await this.database.manager
        .createQueryBuilder(User, 'person')
        .select('person.id', 'id')
        .addSelect('person.displayName', 'name')
        .where('person.id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) })
        .getRawMany<{ id: string; name: string }>();
      for (const { id, name } of rows) names.set(id, name);
    }
    return names;
  }

  private people() {
    return this.database.manager
      .createQueryBuilder(User, 'person')
      .select('person.id', 'id')
      .addSelect('person.displayName', 'displayName')
      .addSelect('person.email', 'email')
      .addSelect('person.departmentId', 'departmentId')
      .addSelect('person.role', 'role')
      .where('person.active = :active', { active: true })
      .orderBy('person.username', 'ASC');
  }
}
