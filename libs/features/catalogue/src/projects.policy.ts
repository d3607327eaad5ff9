import { scopeOf, type Permission, type Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ProjectFacts } from './project-facts';

type Owned = Pick<ProjectFacts, 'districtId' | 'leadDepartmentId' | 'cooperatingDepartmentIds'>;

/** Whether the user may do this with the project: `own` means that the user's unit leads or co-operates. */
export function mayDo(user: Principal, permission: Permission, project: Owned): boolean {
  const scope = scopeOf(user.role, permission);
  if (scope === null || project.districtId !== user.districtId) return false;
  return scope === 'all' || isOwn(user, project);
}

/** Throws `not_found` for another district's project and `forbidden` for one that is not the user's. */
export function assertMay(user: Principal, permission: Permission, project: Owned): void {
  if (project.districtId !== user.districtId) throw new UserError('not_found');
  if (!mayDo(user, permission, project)) throw new UserError('forbidden');
}

function isOwn(user: Principal, project: Owned): boolean {
  if (user.departmentId === null) return false;
  return project.leadDepartmentId === user.departmentId || project.cooperatingDepartmentIds.includes(user.departmentId);
}
