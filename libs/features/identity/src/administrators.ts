import { Injectable } from '@nestjs/common';
import { ROLE_LABELS, type Role } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { User } from './user.entity';
import { UsersRepository } from './users.repository';

/** 三员: never held by one person. */
const ADMINISTRATORS: readonly Role[] = ['sysadmin', 'secadmin', 'auditor'];
/** Without them nobody could make accounts, approve roles, or watch who did: a sysadmin must not be able to put out that eye. */
const INDISPENSABLE = ADMINISTRATORS;

/** The rules about the three administrators (三员分立). Both lock what they look at: call them inside the transaction of the change. */
@Injectable()
export class Administrators {
  constructor(private readonly users: UsersRepository) {}

  /**
   * Throws `role_conflict` when the person would come to hold two of the three roles: by changing straight from one to another,
   * or through a second account with the same e-mail address.
   */
  async assertSeparate(user: Pick<User, 'id' | 'districtId' | 'role' | 'email'>, wanted: Role): Promise<void> {
    if (!ADMINISTRATORS.includes(wanted)) return;
    if (user.role !== null && user.role !== wanted && ADMINISTRATORS.includes(user.role)) throw new UserError('role_conflict');
    if (user.email === null) return;
    const email = user.email.toLowerCase();
    const others = await this.users.lockHolders(user.districtId, ADMINISTRATORS.filter((role) => role !== wanted));
    if (others.some((other) => other.id !== user.id && other.email?.toLowerCase() === email)) throw new UserError('role_conflict');
  }

  /** Throws `last_administrator` when this active account is the last one that holds its indispensable role. */
  async assertNotLast(user: Pick<User, 'id' | 'districtId' | 'role' | 'active'>): Promise<void> {
    const { role } = user;
    if (role === null || !user.active || !INDISPENSABLE.includes(role)) return;
    const holders = (await this.users.lockHolders(user.districtId, [role])).filter((holder) => holder.role === role);
    if (!holders.some((holder) => holder.id !== user.id)) throw new UserError('last_administrator', { role: ROLE_LABELS[role] });
  }
}
