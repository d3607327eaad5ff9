import type { Permission, SessionView } from '@portfolio/contracts';
import { scopeOf } from '@portfolio/contracts';

export const RESOURCE_ACTIONS = ['list', 'show', 'create', 'edit', 'delete', 'export'] as const;
export type ResourceAction = (typeof RESOURCE_ACTIONS)[number];
/** Which permission each action of a resource needs; an action that is not named is refused. */
export type ResourceAccess = Partial<Record<ResourceAction, Permission>>;

/** The part of a record that decides about scope `own`: the leading unit (co-operating ones where the record has them). */
export interface Owned {
  leadDepartmentId?: string | null;
  cooperatingDepartmentIds?: readonly string[];
}

/**
 * Whether the page may offer an action. It only spares the user a refusal: the server decides.
 * With a record, a permission of scope `own` needs the user's department to lead it or to take part.
 */
export function may(view: SessionView | null, permission: Permission, record?: Owned): boolean {
  if (view === null || !view.permissions.includes(permission)) return false;
  if (record === undefined || scopeOf(view.user.role, permission) !== 'own') return true;
  const own = view.user.departmentId;
  return own !== null && (record.leadDepartmentId === own || (record.cooperatingDepartmentIds ?? []).includes(own));
}

/** React-admin's question (`resource`, `action`, record) in our terms. Unknown resources and actions are refused. */
export function mayOnResource(view: SessionView | null, access: ResourceAccess | undefined, action: string, record?: Owned): boolean {
  const permission = RESOURCE_ACTIONS.find((known) => known === action);
  const needed = permission === undefined ? undefined : access?.[permission];
  return needed !== undefined && may(view, needed, record);
}
