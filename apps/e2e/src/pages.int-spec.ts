import { ROLES, type Permission, type Role } from '@portfolio/contracts';
import type { Browser } from 'playwright-core';
import { apiClient } from './api-client';
import { logIn, openBrowser, openPage, picture, visit, type Size } from './browser';
import { DEMO_USERNAMES } from './demo-usernames';
import { accessibilityFindings, englishOn, overflowsSideways } from './page-checks';
import { serveProduct, type ServedProduct } from './served-product';

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
      await logIn(page, product.url, DEMO_USERNAMES[role]);
      const paths = await menuPaths(role);
      for (const [path, title] of paths) {
        await openPage(page, product.url, path, title);
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
    300_000,
  );

  /** The menu as the server's permissions give it. */
  async function menuPaths(role: Role): Promise<[path: string, title: string][]> {
    const { permissions } = (await apiClient(product.url, DEMO_USERNAMES[role])).session;
    return PAGES.filter(([, , permission]) => permissions.includes(permission)).map(([path, title]) => [path, title]);
  }
});

const PAGES: [path: string, title: string, permission: Permission][] = [
  ['/', '工作台', 'workbench.read'],
  ['/projects', '项目库', 'project.read'],
  ['/coverage', '规划覆盖', 'plan.read'],
  ['/milestones', '节点', 'milestone.read'],
  ['/adjustments', '调整申请', 'adjustment.read'],
  ['/late-projects', '滞后项目', 'oversight.read'],
  ['/reminders', '到期提醒', 'reminder.own'],
  ['/supervision-orders', '督查督办', 'order.read'],
  ['/circulars', '督查通报', 'circular.read'],
  ['/burden', '基层负担', 'burden.read'],
  ['/filing-duties', '进展填报', 'filing.file'],
  ['/unit-reviews', '待我审核', 'filing.approve'],
  ['/filing-reviews', '填报审核', 'filing.review'],
  ['/filings', '填报记录', 'filing.read'],
  ['/honesty-findings', '诚信疑点', 'filing.read'],
  ['/filing-windows', '填报窗口', 'filing.read'],
  ['/filing-cadences', '填报周期', 'filing.read'],
  ['/workbooks', '表格导入', 'workbook.use'],
  ['/blockers', '要素问题', 'blocker.read'],
  ['/blocker-agenda', '专题调度会', 'blocker.read'],
  ['/blocker-statistics', '要素问题办结统计', 'blocker.read'],
  ['/exemptions', '正当理由', 'exemption.read'],
  ['/rating-disagreements', '评级分歧', 'project.read'],
  ['/rule-packs', '亮灯规则', 'rule_pack.read'],
  ['/ladders', '提醒阶梯', 'ladder.read'],
  ['/absences', '代理设置', 'absence.own'],
  ['/handovers', '岗位交接', 'handover.read'],
  ['/weekly-summaries', '周报', 'summary.read'],
  ['/indicators', '指标监测', 'indicator.read'],
  ['/plan-imports', '规划导入', 'plan.import'],
  ['/departments', '责任单位', 'department.read'],
  ['/calendar-days', '工作日历', 'calendar.read'],
  ['/users', '账号', 'user.read'],
  ['/audit-entries', '审计记录', 'audit.read'],
  ['/robots', '提醒通道', 'channel.manage'],
  ['/deliveries', '投递情况', 'delivery.read'],
  ['/preferences', '提醒方式', 'preference.own'],
  ['/heartbeats', '调度心跳', 'heartbeat.read'],
];
