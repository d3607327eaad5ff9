import type { Permission } from './access';
import type { Role } from './roles';

export interface User {
  id: string;
  username: string;
  displayName: string;
  role: Role | null;
  /** Asked for by a sysadmin, not in force until a secadmin approves (三员分立). */
  requestedRole: Role | null;
  departmentId: string | null;
  departmentName: string | null;
  email: string | null;
  active: boolean;
  demo: boolean;
  mustChangePassword: boolean;
  lastLoginAt: string | null;
  version: number;
}

/** Who asks: set by the session guard, carried through the request. */
export interface Principal {
  userId: string;
  username: string;
  displayName: string;
  role: Role | null;
  departmentId: string | null;
  districtId: string;
}

export interface SessionView {
  user: {
    id: string;
    username: string;
    displayName: string;
    role: Role | null;
    departmentId: string | null;
    departmentName: string | null;
    demo: boolean;
    mustChangePassword: boolean;
  };
  district: { id: string; name: string };
  /** The server's business date: pages count from it, whatever the browser's clock says. */
  today: string;
  permissions: Permission[];
  csrfToken: string;
}

/** Public: what the login page may know before anybody has logged in. */
export interface LoginHints {
  districtName: string;
  today: string;
  demoAccounts: { username: string; displayName: string; role: Role }[];
  demoPassword: string | null;
}
