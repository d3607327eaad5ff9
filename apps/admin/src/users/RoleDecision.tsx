import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ROLE_LABELS } from '@portfolio/contracts';
import type { User } from '@portfolio/contracts';
import { useState } from 'react';
import { useSession } from '../app/useSession';
import { Mark } from '../ui/Mark';
import { RoleDecisionDialog } from './RoleDecisionDialog';

interface RoleDecisionProps {
  user: User;
  /** Says what it is about, where no column head does. */
  named?: boolean;
}

/** The requested role, and for a security administrator the two buttons; never on the own account. */
export function RoleDecision({ user, named = false }: RoleDecisionProps) {
  const view = useSession();
  const [deciding, setDeciding] = useState<'approve' | 'reject' | null>(null);
  if (user.requestedRole === null) return null;
  const approves = view?.permissions.includes('role.approve') === true;
  const own = view?.user.id === user.id;
  return (
    <Box component="span" onClick={(event) => event.stopPropagation()} sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <span>{`${named ? '申请' : ''}${ROLE_LABELS[user.requestedRole]}`}</span>
      {approves && !own ? (
        <>
          <Button variant="outlined" onClick={() => setDeciding('approve')} sx={SMALL} aria-label={`批准${user.displayName}的角色申请`}>
            批准
          </Button>
          <Button onClick={() => setDeciding('reject')} sx={SMALL} aria-label={`驳回${user.displayName}的角色申请`}>
            驳回
          </Button>
        </>
      ) : (
        <Mark title={own ? '本人的申请须由另一名安全管理员办理' : '须经安全管理员批准后生效'}>{own ? '本人申请，由他人批准' : '待批准'}</Mark>
      )}
      {deciding !== null && <RoleDecisionDialog user={user} requested={user.requestedRole} approve={deciding === 'approve'} onClose={() => setDeciding(null)} />}
    </Box>
  );
}

const SMALL = { minHeight: 28, py: 0, px: 1, minWidth: 0 };
