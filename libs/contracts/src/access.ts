import type { Role } from './roles';

/** Everything a request can ask for. Every endpoint names exactly one, or is public. */
export const PERMISSIONS = [
  'session.own',
  'workbench.read',
  'plan.read',
  'plan.import',
  'plan_item.decide',
  'project.read',
  'project.create',
  'project.edit',
  'project.transition',
  'project.confirm_owner',
  'milestone.read',
  'milestone.edit',
  'milestone.complete',
  'baseline.read',
  'baseline.freeze',
  'reminder.own',
  'reminder.read_all',
  'heartbeat.read',
  'reminder.run',
  'summary.read',
  'summary.publish',
  'indicator.read',
  'department.read',
  'department.manage',
  'user.read',
  'user.manage',
  'role.approve',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** `all`: every row of the district; `own`: rows of the user's own department (as lead or co-operating unit). */
export type Scope = 'all' | 'own';

type Grants = Partial<Record<Permission, Scope>>;

const everyone: Grants = { 'session.own': 'all', 'workbench.read': 'all' };

/** What everybody in business may read: a filer sees all projects' headlines too (issue: 3). */
const reads: Grants = {
  ...everyone,
  'plan.read': 'all',
  'project.read': 'all',
  'milestone.read': 'all',
  'baseline.read': 'all',
  'indicator.read': 'all',
  'department.read': 'all',
  'summary.read': 'all',
  'heartbeat.read': 'all',
  'reminder.own': 'all',
};

/** The single source of access: roles × permissions × scope. What is not here is refused. */
export const ACCESS: Record<Role, Grants> = {
  filer: { ...reads, 'project.edit': 'own', 'milestone.edit': 'own', 'milestone.complete': 'own' },
  unit_head: { ...reads, 'project.edit': 'own', 'project.transition': 'own', 'milestone.edit': 'own', 'milestone.complete': 'own' },
  inspector: { ...reads, 'reminder.read_all': 'all', 'summary.publish': 'all' },
  planner: {
    ...reads,
    'plan.import': 'all',
    'plan_item.decide': 'all',
    'project.create': 'all',
    'project.edit': 'all',
    'project.transition': 'all',
    'project.confirm_owner': 'all',
    'milestone.edit': 'all',
    'milestone.complete': 'all',
    'baseline.freeze': 'all',
    'department.manage': 'all',
  },
  leader: reads,
  sysadmin: {
    ...everyone,
    'department.read': 'all',
    'department.manage': 'all',
    'user.read': 'all',
    'user.manage': 'all',
    'heartbeat.read': 'all',
    'reminder.run': 'all',
    'reminder.own': 'all',
  },
  secadmin: { ...everyone, 'department.read': 'all', 'user.read': 'all', 'role.approve': 'all', 'reminder.own': 'all' },
  auditor: { ...everyone, 'audit.read': 'all' },
};

export function scopeOf(role: Role | null, permission: Permission): Scope | null {
  return role === null ? null : (ACCESS[role][permission] ?? null);
}
