import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { ROLE_LABELS } from '@portfolio/contracts';
import { LinkBase, useLogout } from 'react-admin';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ChangePasswordDialog } from '../app/ChangePasswordDialog';
import { MENU, PHONE_MENU, visibleMenu } from '../app/menu';
import { useColourMode } from '../app/useColourMode';
import { useSession } from '../app/useSession';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';

/** 我 on a phone: who I am, the entries that the bottom bar has no room for, settings. */
export function MePage() {
  const view = useSession();
  const logout = useLogout();
  const [mode, toggleMode] = useColourMode();
  const [changing, setChanging] = useState(false);
  if (view === null) return null;
  const { user, permissions } = view;
  const onBar = new Set(PHONE_MENU.map(({ to }) => to));
  const others = visibleMenu(MENU, permissions)
    .flatMap(({ entries }) => entries)
    .filter(({ to }) => !onBar.has(to));
  return (
    <Page width="form" title={user.displayName} subtitle={[user.role === null ? '未授予角色' : ROLE_LABELS[user.role], user.departmentName, `用户名 ${user.username}`].filter(Boolean).join(' · ')}>
      {others.length > 0 && (
        <Section title="更多">
          {others.map(({ to, label, icon: Icon }) => (
            <ButtonBase key={to} component={LinkBase} to={to} sx={ROW}>
              <Icon />
              <Box sx={{ flex: 1 }}>{label}</Box>
              <ChevronRight sx={{ color: 'text.secondary' }} />
            </ButtonBase>
          ))}
        </Section>
      )}
      <Section title="设置">
        <Row onClick={toggleMode}>{mode === 'dark' ? '换成浅色' : '换成深色'}</Row>
        <Row onClick={() => setChanging(true)}>修改密码</Row>
        <Row onClick={() => void logout({}, '/login', false)}>退出登录</Row>
      </Section>
      <ChangePasswordDialog open={changing} onClose={() => setChanging(false)} />
    </Page>
  );
}

function Row({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <ButtonBase onClick={onClick} sx={ROW}>
      {children}
    </ButtonBase>
  );
}

const ROW = { display: 'flex', justifyContent: 'flex-start', gap: 1.5, width: '100%', minHeight: 48, px: 1.5, fontSize: 14, textAlign: 'left', borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 }, '& svg': { color: 'text.secondary' } } as const;
