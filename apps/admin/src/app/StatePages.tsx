import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="没有找到这个页面">
      <EmptyState why="地址有误，或这个页面已经移走。" next="请从菜单重新进入。" action={<HomeButton />} />
    </Page>
  );
}

/** An address that this user may not see. */
export function AccessDeniedPage() {
  return (
    <Page title="没有查看权限">
      <EmptyState why="您的账号没有查看此页面的权限。" next="如确需办理，请联系系统管理员。" action={<HomeButton />} />
    </Page>
  );
}

/** A defect of a page, or a page whose code is gone because the system was updated under it. */
export function CrashPage({ error }: { error: unknown }) {
  const updated = error instanceof TypeError && /import|module/i.test(error.message);
  if (updated && !navigator.onLine) {
    return (
      <Page title="没有连接">
        <EmptyState why="连接不上服务器，这个页面要联网后才能打开。" next="“进展填报”可以离线填写，填写的内容存在本机。" action={<HomeButton to="/filing-duties">去进展填报</HomeButton>} />
      </Page>
    );
  }
  return (
    <Page title={updated ? '系统已更新' : '页面出现异常'}>
      <EmptyState
        why={updated ? '系统刚刚更新，这个页面需要重新载入。' : '这个页面没有显示出来，已保存的内容不受影响。'}
        next={updated ? '重新载入后即可继续。' : '请重新载入；仍不成功时，请把您刚才的操作告知系统管理员。'}
        action={
          <Button variant="contained" onClick={() => window.location.reload()}>
            重新载入
          </Button>
        }
      />
    </Page>
  );
}

/** While the session is being asked for. */
export function LoadingPage() {
  return <PageSkeleton />;
}

function HomeButton({ to = '/', children = '回到工作台' }: { to?: string; children?: string }) {
  return (
    <Button variant="outlined" component={LinkBase} to={to}>
      {children}
    </Button>
  );
}
