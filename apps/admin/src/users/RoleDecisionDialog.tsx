import Typography from '@mui/material/Typography';
import { ROLE_LABELS } from '@portfolio/contracts';
import type { Role, User } from '@portfolio/contracts';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface RoleDecisionDialogProps {
  user: User;
  requested: Role;
  approve: boolean;
  onClose: () => void;
}

/** 批准 or 驳回 a role, after having said what it means (三员分立). */
export function RoleDecisionDialog({ user, requested, approve, onClose }: RoleDecisionDialogProps) {
  const label = approve ? '批准角色' : '驳回申请';
  const now = user.role === null ? '尚未授予角色' : `现为${ROLE_LABELS[user.role]}`;
  return (
    <ActionDialog
      open
      onClose={onClose}
      title={`${label}：${user.displayName}`}
      submitLabel={label}
      done={approve ? `已批准${user.displayName}为${ROLE_LABELS[requested]}` : '已驳回，原角色不变'}
      refresh={['users']}
      action={() => api.post<User>(`/users/${user.id}/role-approval`, { approve, version: user.version })}
    >
      <Typography>
        用户名 <span data-verbatim>{user.username}</span>，{user.departmentName ?? '未归属单位'}，{now}，申请{ROLE_LABELS[requested]}。
      </Typography>
      <Typography sx={{ mt: 1 }}>{approve ? `批准后立即以${ROLE_LABELS[requested]}的权限办理，该账号须重新登录。` : '驳回后原角色不变，系统管理员可以重新申请。'}</Typography>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        系统、安全、审计三类管理员不能由同一人担任；任何人不得审批本人提出的或给本人的角色申请。审批记入审计。
      </Typography>
    </ActionDialog>
  );
}
