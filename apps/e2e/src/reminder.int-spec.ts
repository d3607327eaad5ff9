import type { Milestone, Project, Reminder } from '@portfolio/contracts';
import { startSmtp, waitUntil, type TestSmtp } from '@portfolio/platform/testing';
import { apiClient } from './api-client';
import { logIn, openBrowser, picture, visit } from './browser';
import { serveProduct, type ServedProduct } from './served-product';

/** The promise of the product, end to end: a date passes, and the unit is told once, by the inbox and by mail. */
describe('the overdue reminder, with the built product', () => {
  let product: ServedProduct;
  let smtp: TestSmtp;

  beforeAll(async () => {
    smtp = await startSmtp();
    product = await serveProduct({ SMTP_URL: smtp.url, APP_NOW: '2026-11-23T09:00:00+08:00' });
  }, 180_000);
  afterAll(async () => {
    await product?.dispose();
    await smtp?.stop();
  });

  it('a milestone frozen today and due in two days is reminded of when the clock has passed its date, once', async () => {
    const planner = await apiClient(product.url, 'planner');
    const filer = await apiClient(product.url, 'filer');
    const departmentId = filer.session.user.departmentId;
    const [project] = await planner.list<Project>('projects', { departmentId, baseline: false });
    const target = project ?? fail('the demo unit needs a project without a baseline');
    for (const milestone of await planner.list<Milestone>('milestones', { projectId: target.id })) {
      await planner.send('DELETE', `/milestones/${milestone.id}?version=${milestone.version}`);
    }
    const milestone = await planner.send<Milestone>('POST', '/milestones', { projectId: target.id, kind: 'tender', name: '完成招标', weight: 1, baselineDate: '2026-11-25' });
    const { version } = await planner.get<Project>(`/projects/${target.id}`);
    await planner.send('POST', `/projects/${target.id}/baselines`, { version });

    await product.restart({ APP_NOW: '2026-11-26T08:31:00+08:00' });
    const later = await apiClient(product.url, 'filer');
    const reminders = await waitUntil(
      async () => {
        const rows = await later.list<Reminder>('reminders', { projectId: target.id });
        return rows.filter((row) => row.rung === '+1').every((row) => row.state === 'sent') && rows.some((row) => row.rung === '+1') && rows;
      },
      { what: 'the reminder', timeoutMs: 30_000 },
    );
    expect(reminders.filter((row) => row.milestoneId === milestone.id && row.rung === '+1').map((row) => row.channel).sort()).toEqual(['email', 'inbox']);
    await waitUntil(() => mailsOfThatDay().length > 0, { what: 'the mail', timeoutMs: 20_000 });
    expect(mailsOfThatDay()).toHaveLength(1);
    expect(mailsOfThatDay()[0]?.text).toContain('逾期 1 天');

    await product.restart({ APP_NOW: '2026-11-26T10:00:00+08:00' });
    const again = await apiClient(product.url, 'filer');
    const after = await again.list<Reminder>('reminders', { projectId: target.id });
    expect(after).toHaveLength(reminders.length);
    expect(mailsOfThatDay()).toHaveLength(1);
  }, 180_000);

  /** To the clerk, by the run of 26 November: the first day's mail may still be on its way. */
  function mailsOfThatDay() {
    return smtp.mails.filter((mail) => mail.to.includes('filer@demo.invalid') && mail.subject.includes('2026年11月26日'));
  }

  it('a scheduler that stays silent past its time turns the desk red', async () => {
    await product.restart({ ROLE: 'api', APP_NOW: '2026-11-27T10:00:00+08:00' });
    const browser = await openBrowser();
    const { page } = await visit(browser, 'desktop');
    await logIn(page, product.url, 'inspector');
    await page.getByText('后台调度没有按时运行').first().waitFor();
    await picture(page, 'silent-scheduler');
    await browser.close();
  }, 120_000);
});

function fail(what: string): never {
  throw new Error(what);
}
