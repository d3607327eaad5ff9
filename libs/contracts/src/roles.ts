/** The eight roles of the system (interfaces: users). The last three are never one person (三员分立). */
export const ROLES = ['filer', 'unit_head', 'inspector', 'planner', 'leader', 'sysadmin', 'secadmin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  filer: '填报员',
  unit_head: '单位负责人',
  inspector: '督查员',
  planner: '规划管理员',
  leader: '区领导',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计管理员',
};

/** Roles that belong to a unit and see its work as their own. */
export const UNIT_ROLES: readonly Role[] = ['filer', 'unit_head'];
