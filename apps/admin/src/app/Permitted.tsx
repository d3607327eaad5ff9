import type { Permission } from '@portfolio/contracts';
import type { ReactNode } from 'react';
import { AccessDeniedPage } from './StatePages';
import { useMay } from './useSession';

/** Content for those who have the permission, the refusal for others. */
export function Permitted({ permission, children }: { permission: Permission; children: ReactNode }) {
  const may = useMay();
  return may(permission) ? <>{children}</> : <AccessDeniedPage />;
}
