import { ROLES, type Role } from '@portfolio/contracts';
import type { Browser } from 'playwright-core';
import { logIn, openBrowser, picture, visit, type Size } from './browser';
import { accessibilityFindings, englishOn, overflowsSideways } from './page-checks';
import { serveProduct, type ServedProduct } from './served-product';

const USERNAMES: Record<Role, string> = {
  filer: 'filer',
  unit_head: 'head',
  inspector: 'inspector',
  planner: 'planner',
  leader: 'leader',
  sysadmin: 'sysadmin',
  secadmin: 'secadmin',
  auditor: 'auditor',
};

/** Every page a role can reach from its menu, at both sizes, light and dark: readable, Chinese, accessible, and a picture of it to look at. */
describe('every page of every role', () => {
  let product: ServedProduct;
  let browser: Browser;

  beforeAll(async () => {
    product = await serveProduct({ APP_NOW: '2026-11-23T09:00:00+08:00' });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const cases = ROLES.flatMap((role): [Role, Size][] => [
    [role, 'desktop'],
    [role, 'phone'],
  ]);

  it.each(cases)(
    '%s, %s',
    async (role, size) => {
      const { page, context, problems } = await visit(browser, size, { dark: size === 'phone' && role === 'inspector' });
      const findings: string[] = [];
      await logIn(page, product.url, USERNAMES[role]);
      const paths = await menuPaths(role);
      for (const path of paths) {
        await page.goto(`${product.url}/#${path}`);
        await page.waitForLoadState('networkidle');
        await page.getByRole('heading', { level: 1 }).waitFor();
        const name = `${role}-${size}-${path === '/' ? 'workbench' : path.slice(1).replaceAll('/', '-')}`;
        await picture(page, name);
        for (const word of await englishOn(page)) findings.push(`${name}: 英文 ${word}`);
        if (await overflowsSideways(page)) findings.push(`${name}: 横向溢出`);
        for (const finding of await accessibilityFindings(page)) findings.push(`${name}: ${finding}`);
      }
      expect(findings).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
    120_000,
  );

  /** The menu as the server's permissions give it. */
  async function menuPaths(role: Role): Promise<string[]> {
    const session = await fetch(`${product.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: USERNAMES[role], password: 'Demo-2026-yuquan!' }),
    });
    const { permissions } = (await session.json()) as { permissions: string[] };
    return PAGES.filter(([, permission]) => permissions.includes(permission)).map(([path]) => path);
  }
});

const PAGES: [path: string, permission: string][] = [
  ['/', 'workbench.read'],
  ['/projects', 'project.read'],
  ['/coverage', 'plan.read'],
  ['/milestones', 'milestone.read'],
  ['/reminders', 'reminder.own'],
  ['/weekly-summaries', 'summary.read'],
  ['/indicators', 'indicator.read'],
  ['/plan-imports', 'plan.import'],
  ['/departments', 'department.read'],
  ['/users', 'user.read'],
  ['/audit-entries', 'audit.read'],
  ['/heartbeats', 'heartbeat.read'],
];
