import { ACCESS, PERMISSIONS, ROLES } from '@portfolio/contracts';
import type { Permission, Role, SessionView } from '@portfolio/contracts';
import { resources } from '../resources';
import { routes } from '../routes';
import { may, mayOnResource } from './access';
import { MENU, PHONE_MENU, isPresent, visibleMenu } from './menu';

function sessionOf(role: Role, departmentId: string | null = 'd1'): SessionView {
  return {
    user: { id: 'u', username: role, displayName: role, role, departmentId, departmentName: null, demo: false, mustChangePassword: false },
    district: { id: 'x', name: '玉泉区' },
    permissions: Object.keys(ACCESS[role]) as Permission[],
    csrfToken: 't',
    today: '2026-11-23',
  };
}

describe('what the pages offer', () => {
  it('offers nothing to nobody', () => {
    for (const permission of PERMISSIONS) expect(may(null, permission)).toBe(false);
  });

  it('offers a filer the own projects only', () => {
    const filer = sessionOf('filer');
    expect(may(filer, 'project.edit', { leadDepartmentId: 'd1' })).toBe(true);
    expect(may(filer, 'project.edit', { leadDepartmentId: 'd2' })).toBe(false);
    expect(may(filer, 'project.edit', { leadDepartmentId: 'd2', cooperatingDepartmentIds: ['d1'] })).toBe(true);
    expect(may(filer, 'project.edit', { leadDepartmentId: null })).toBe(false);
    expect(may(sessionOf('filer', null), 'project.edit', { leadDepartmentId: null })).toBe(false);
  });

  it('offers a planner every project', () => {
    expect(may(sessionOf('planner'), 'project.edit', { leadDepartmentId: 'd9' })).toBe(true);
  });

  it('refuses resources and actions that nobody has named', () => {
    const planner = sessionOf('planner');
    expect(mayOnResource(planner, undefined, 'list')).toBe(false);
    expect(mayOnResource(planner, { list: 'project.read' }, 'delete')).toBe(false);
    expect(mayOnResource(planner, { list: 'project.read' }, 'something')).toBe(false);
    expect(mayOnResource(planner, { list: 'project.read' }, 'list')).toBe(true);
  });
});

describe('menu', () => {
  it('shows the auditor the workbench and the audit trail, nothing else', () => {
    const shown = visibleMenu(MENU, sessionOf('auditor').permissions).flatMap(({ entries }) => entries.map(({ label }) => label));
    expect(shown).toEqual(['工作台', '审计']);
  });

  it.each(ROLES)('%s finds every entry of the phone bar in reach', (role) => {
    const { permissions } = sessionOf(role);
    const bar = PHONE_MENU.filter(({ permission }) => permissions.includes(permission)).map(({ label }) => label);
    expect(bar[0]).toBe('待办');
    expect(bar.at(-1)).toBe('我');
  });

  it('marks the entry of the present address', () => {
    expect(isPresent('/', '/')).toBe(true);
    expect(isPresent('/', '/projects')).toBe(false);
    expect(isPresent('/projects', '/projects/1/show')).toBe(true);
    expect(isPresent('/projects', '/projects-old')).toBe(false);
  });

  it('leads to pages whose permission is the entry’s own', () => {
    const pages = new Map<string, Permission | undefined>([...resources.map(({ name, access }) => [`/${name}`, access.list] as const), ...routes.map(({ path, permission }) => [path, permission] as const)]);
    for (const { to, permission } of [...MENU.flatMap(({ entries }) => entries), ...PHONE_MENU]) if (pages.has(to)) expect([to, permission]).toEqual([to, pages.get(to)]);
  });
});
