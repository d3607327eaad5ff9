import { ACCESS, PERMISSIONS, ROLES, scopeOf, type ErrorBody, type Milestone, type Project, type Role } from '@portfolio/contracts';
import { startProduct, type Client, type Product } from './product';
import { allRoutes, type Route } from './routes';

const ACCOUNTS: Record<Role, string> = {
  filer: 'filer',
  unit_head: 'head',
  inspector: 'inspector',
  planner: 'planner',
  leader: 'leader',
  sysadmin: 'sysadmin',
  secadmin: 'secadmin',
  auditor: 'auditor',
};

/** Ends the session it is called with: tried last, on sessions of its own. */
const ENDS_SESSION = 'DELETE /api/v1/session';

describe('every route × every role', () => {
  let product: Product;
  let routes: Route[];

  beforeAll(async () => {
    product = await startProduct();
    routes = allRoutes(product.app);
  });
  afterAll(() => product.stop());

  const call = (client: Client, route: Route) =>
    client.send<ErrorBody>(route.method, route.path.replace(/:\w+/g, '00000000-0000-7000-8000-000000000000'), route.method === 'GET' ? undefined : {});

  it('finds the routes of all features and each names one permission or is public', () => {
    expect(routes.length).toBeGreaterThan(40);
    const undecided = routes.filter((route) => route.isPublic === (route.permission !== null));
    expect(undecided.map((route) => route.handler)).toEqual([]);
  });

  it('every permission of the matrix guards some route', () => {
    const used = new Set(routes.map((route) => route.permission));
    expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('refuses everybody who is not logged in, on every route that is not public', async () => {
    for (const route of routes.filter((each) => !each.isPublic)) {
      const answer = await call(product.anonymous, route);
      expect([route.handler, answer.status]).toEqual([route.handler, 401]);
    }
  });

  it.each(ROLES)('%s: exactly the granted routes answer', async (role) => {
    const client = await product.as(ACCOUNTS[role]);
    const wrong: string[] = [];
    for (const route of routes) {
      if (route.permission === null || `${route.method} ${route.path}` === ENDS_SESSION) continue;
      const granted = scopeOf(role, route.permission) !== null;
      const { status, body } = await call(client, route);
      const refused = status === 403 && body.code === 'forbidden';
      // 503: the queue is away in this test, which is an answer to somebody who may ask.
      if (granted ? refused || status === 401 || (status >= 500 && status !== 503) : !refused) wrong.push(`${route.method} ${route.path} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('a write with a cookie but without the CSRF token changes nothing', async () => {
    const planner = await product.as('planner');
    const answer = await planner.send<ErrorBody>('POST', '/api/v1/departments', {}, { 'x-csrf-token': 'wrong' });
    expect([answer.status, answer.body.code]).toEqual([403, 'csrf_missing']);
  });

  it('a filer edits milestones of the own department and nobody else’s', async () => {
    const filer = await product.as('filer');
    const own = filer.session?.user.departmentId;
    const projects = await filer.list<Project>('projects');
    const milestones = await filer.list<Milestone>('milestones', { status: 'planned' });
    const mine = milestones.rows.find((milestone) => milestone.leadDepartmentId === own);
    const foreign = milestones.rows.find((milestone) => milestone.leadDepartmentId !== own && milestone.leadDepartmentId !== null);
    expect(projects.total).toBeGreaterThan(270);
    expect(mine ?? (await filer.list<Milestone>('milestones', { departmentId: own, status: 'planned' })).rows[0]).toBeDefined();
    const target = foreign ?? fail('a milestone of another department');
    const answer = await filer.put<ErrorBody>(`/milestones/${target.id}`, { name: '改名', kind: target.kind, weight: target.weight, version: target.version });
    expect(answer.status).toBe(403);
    const after = await filer.get<Milestone>(`/milestones/${target.id}`);
    expect(after.body.name).toBe(target.name);
  });

  it('the matrix gives the three administrators no business data', () => {
    for (const role of ['sysadmin', 'secadmin', 'auditor'] as const) {
      expect(Object.keys(ACCESS[role]).filter((permission) => /^(project|milestone|baseline|plan|plan_item|summary)\./.test(permission))).toEqual([]);
    }
  });
});

function fail(what: string): never {
  throw new Error(`demo data lacks ${what}`);
}
