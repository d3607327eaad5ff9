import { MENU, PHONE_MENU } from './app/menu';
import { resources } from './resources';
import { routes } from './routes';

/** The page behind an address and the permission that opens it. */
function pageAt(path: string): { permission: string | undefined } | undefined {
  const resource = resources.find(({ name, list }) => list !== undefined && path === `/${name}`);
  if (resource !== undefined) return { permission: resource.access.list };
  return routes.find((route) => route.path === path);
}

it('every entry of the menus leads to a page, for those who see the entry', () => {
  const entries = [...MENU.flatMap((group) => group.entries), ...PHONE_MENU].filter(({ to }) => to !== '/');
  for (const { to, permission } of entries) expect([to, pageAt(to)?.permission]).toEqual([to, permission]);
});

it('no resource is named twice, and each page has a permission', () => {
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { list, show, create, edit, access } of resources) {
    const pages = { list, show, create, edit };
    for (const action of ['list', 'show', 'create', 'edit'] as const) if (pages[action] !== undefined) expect(access[action]).toBeDefined();
  }
});
