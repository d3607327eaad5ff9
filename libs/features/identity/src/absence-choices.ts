import { UNIT_ROLES, type Role } from '@portfolio/contracts';
import type { DirectoryUser } from './user-directory.repository';

/**
 * Whether one can stand in for the other: somebody of a unit is stood in for within the unit, since the rights to its projects go
 * with the unit; everybody else by somebody of the same role.
 */
export function canStandIn(person: Pick<DirectoryUser, 'id' | 'role' | 'departmentId'>, substitute: Pick<DirectoryUser, 'id' | 'role' | 'departmentId'>): boolean {
  if (person.id === substitute.id || person.role === null || substitute.role === null) return false;
  const unitRole = (role: Role) => UNIT_ROLES.includes(role);
  if (unitRole(person.role)) return unitRole(substitute.role) && person.departmentId !== null && person.departmentId === substitute.departmentId;
  return person.role === substitute.role;
}
