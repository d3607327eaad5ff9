/** One entry of the audit trail: who, when, what, from, to. */
export interface AuditEntry {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  objectType: string;
  objectId: string;
  objectLabel: string;
  changes: AuditChange[];
  reason: string | null;
  correlationId: string | null;
  address: string | null;
}
/** `field` is the code name, `label` its Chinese name; values are shown as text, null when empty. */
export interface AuditChange {
  field: string;
  label: string;
  from: string | null;
  to: string | null;
}

export const AUDIT_ACTIONS = [
  'create',
  'update',
  'delete',
  'transition',
  'claim',
  'withdraw',
  'complete',
  'reopen',
  'reorder',
  'freeze_baseline',
  'confirm_owner',
  'import',
  'login',
  'login_failed',
  'logout',
  'password_change',
  'password_reset',
  'role_request',
  'role_approve',
  'role_reject',
  'export',
  'publish',
  'sign',
  'seed',
  'confirm',
  'request',
  'approve',
  'return',
  'comment',
  'rate',
  'activate',
  'issue',
  'reply',
  'object',
  'accept',
  'extend',
  'close',
  'resend',
  'revoke',
  'download',
  'submit',
  'take_on',
  'hand_over',
  'escalate',
  'succeed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_ACTION_LABELS: Record<AuditAction, string> = {
  create: '新建',
  update: '修改',
  delete: '删除',
  transition: '阶段变更',
  claim: '申报完成',
  withdraw: '撤回申报',
  complete: '节点完成',
  reopen: '撤销完成',
  reorder: '调整顺序',
  freeze_baseline: '冻结基线',
  confirm_owner: '确认责任单位',
  import: '规划导入',
  login: '登录',
  login_failed: '登录失败',
  logout: '退出登录',
  password_change: '修改密码',
  password_reset: '重置密码',
  role_request: '申请角色',
  role_approve: '批准角色',
  role_reject: '驳回角色',
  export: '导出',
  publish: '发布',
  sign: '签收',
  seed: '初始化',
  confirm: '确认',
  request: '申请',
  approve: '批准',
  return: '退回',
  comment: '批注',
  rate: '评级',
  activate: '启用',
  issue: '下达',
  reply: '回复',
  object: '提出异议',
  accept: '认可',
  extend: '延期',
  close: '办结',
  resend: '补发',
  revoke: '撤销',
  download: '下载',
  submit: '报送',
  take_on: '认领',
  hand_over: '转办',
  escalate: '提请调度',
  succeed: '岗位交接',
};
