import { Injectable } from '@nestjs/common';
import type { Role } from '@portfolio/contracts';
import { DemoAccounts, type DemoAccount } from './demo-accounts';
import { UserDirectoryRepository, type DirectoryUser } from './user-directory.repository';

/** The people, for other features. Only accounts in use are given; roles are those in force. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly repository: UserDirectoryRepository,
    private readonly demo: DemoAccounts,
  ) {}

  many(ids: readonly string[]): Promise<DirectoryUser[]> {
    return this.repository.active([...new Set(ids)]);
  }

  filersOf(departmentId: string): Promise<DirectoryUser[]> {
    return this.repository.inDepartment(departmentId, 'filer');
  }

  unitHeadsOf(departmentId: string): Promise<DirectoryUser[]> {
    return this.repository.inDepartment(departmentId, 'unit_head');
  }

  withRole(districtId: string, role: Role): Promise<DirectoryUser[]> {
    return this.repository.inDistrict(districtId, role);
  }

  /** Everybody of a district with a role in force. */
  everybody(districtId: string): Promise<DirectoryUser[]> {
    return this.repository.ofDistrict(districtId);
  }

  /** Display names, also of accounts no longer in use. */
  names(ids: readonly string[]): Promise<Map<string, string>> {
    return this.repository.names([...new Set(ids)]);
  }

  /** Adds demo accounts whose name is still free, role in force, password `DEMO_PASSWORD`; gives how many. Refused in production. */
  ensureDemoAccounts(districtId: string, accounts: readonly DemoAccount[]): Promise<number> {
    return this.demo.ensure(districtId, accounts);
  }
}
