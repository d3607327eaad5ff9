import type { Role } from '@portfolio/contracts';

/** The accounts of the demo (interfaces: environment); `inUnit` ones belong to the demo department. */
export const DEMO_ACCOUNTS: readonly { username: string; displayName: string; role: Role; inUnit: boolean }[] = [
  { username: 'filer', displayName: '王填报', role: 'filer', inUnit: true },
  { username: 'head', displayName: '李局长', role: 'unit_head', inUnit: true },
  { username: 'inspector', displayName: '赵督查', role: 'inspector', inUnit: false },
  { username: 'planner', displayName: '陈规划', role: 'planner', inUnit: false },
  // A planner's own request is decided by another one.
  { username: 'planner2', displayName: '孙规划', role: 'planner', inUnit: false },
  { username: 'leader', displayName: '张区长', role: 'leader', inUnit: false },
  { username: 'sysadmin', displayName: '周运维', role: 'sysadmin', inUnit: false },
  { username: 'secadmin', displayName: '吴安全', role: 'secadmin', inUnit: false },
  { username: 'auditor', displayName: '郑审计', role: 'auditor', inUnit: false },
];
