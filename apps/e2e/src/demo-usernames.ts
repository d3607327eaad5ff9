import type { Role } from '@portfolio/contracts';

/** The demo account of each role (interfaces: demo accounts). */
export const DEMO_USERNAMES: Record<Role, string> = {
  filer: 'filer',
  unit_head: 'head',
  inspector: 'inspector',
  planner: 'planner',
  leader: 'leader',
  sysadmin: 'sysadmin',
  secadmin: 'secadmin',
  auditor: 'auditor',
};
