import type { Adjustment, Heartbeat, Milestone, Project, Reminder, SupervisionOrder } from '@portfolio/contracts';
import { waitUntil } from '@portfolio/platform/testing';
import type { Browser, Page } from 'playwright-core';
import { apiClient } from './api-client';
import { logIn, openBrowser, openPage, picture, settled, visit } from './browser';
import { serveProduct, type ServedProduct } from './served-product';

/** Weeks around National Day 2026 (off from 1 to 7 October, 10 October worked): what slips climbs to those who must know, and no re-dating hides it. */
describe('a schedule that slips, over simulated weeks', () => {
  let product: ServedProduct;
  let browser: Browser;
  let slipping: Project;
  let moved: Project;
  /** Of the order's page. */
  let path: string;

  beforeAll(async () => {
    product = await serveProduct({ APP_NOW: '2026-09-21T09:00:00+08:00' });
    browser = await openBrowser();
    const planner = await apiClient(product.url, 'planner');
    const head = await apiClient(product.url, 'head');
    const leader = await apiClient(product.url, 'leader');
    const drafts = await planner.list<Project>('projects', { departmentId: head.session.user.departmentId, baseline: false });
    const [first, second] = drafts.filter(({ milestones }) => milestones === 0);
    if (first === undefined || second === undefined) throw new Error('the demo unit needs two projects without a schedule');
    slipping = await planner.send<Project>('PUT', `/projects/${first.id}`, { patronUserId: leader.session.user.id, version: first.version });
    moved = second;
    for (const { id } of [slipping, moved]) {
      await planner.send('POST', '/milestones', { projectId: id, kind: 'tender', name: '完成招标', weight: 1, baselineDate: '2026-09-28' });
      const { version } = await planner.get<Project>(`/projects/${id}`);
      await planner.send('POST', `/projects/${id}/baselines`, { version });
    }
    const [milestone] = await planner.list<Milestone>('milestones', { projectId: moved.id });
    await head.send('POST', '/adjustments', { kind: 'reschedule', projectId: moved.id, reason: '施工图审查未完成，招标顺延', milestones: [{ milestoneId: milestone?.id, baselineDate: '2026-12-15', weight: 1 }] });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  async function as(username: string, work: (page: Page) => Promise<void>): Promise<void> {
    const { page, context, problems } = await visit(browser, 'desktop');
    try {
      await logIn(page, product.url, username);
      await work(page);
      expect(problems).toEqual([]);
    } catch (error) {
      await picture(page, `failed-schedule-${username}`);
      throw error;
    } finally {
      await context.close();
    }
  }
  const goTo = (now: string) => product.restart({ APP_NOW: `${now}T08:31:00+08:00` });
  const act = async (page: Page, button: string, fill: Record<string, string> = {}, submit = button) => {
    await page.getByRole('button', { name: button, exact: true }).filter({ visible: true }).first().click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).first().fill(value);
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const reminders = async () => {
    const inspector = await apiClient(product.url, 'inspector');
    const rows = await inspector.list<Reminder>('reminders/all', { projectId: slipping.id });
    return rows.filter(({ channel, state, subjectType }) => channel === 'inbox' && state !== 'skipped' && subjectType === 'milestone');
  };
  const told = async (rung: string) => (await reminders()).filter((row) => row.rung === rung).map(({ recipientName }) => recipientName).sort();
  /** The day's scan is over, whatever it found. */
  const scanned = (asOf: string) =>
    waitUntil(
      async () => {
        const beats = await (await apiClient(product.url, 'sysadmin')).list<Heartbeat>('heartbeats', { job: 'reminders:run' });
        return beats.some((beat) => beat.asOf === asOf && beat.finishedAt !== null && beat.error === null);
      },
      { what: `the scan of ${asOf}`, timeoutMs: 30_000 },
    );
  const climbed = (rung: string) => waitUntil(async () => (await told(rung)).length > 0, { what: `rung ${rung}`, timeoutMs: 30_000 });

  it('climbs from the clerk to the head, rests on the holiday, then to the patron and 督查室', async () => {
    await goTo('2026-09-29');
    await climbed('+1');
    expect(await told('+1')).toEqual(['李局长', '王填报']);
    await goTo('2026-10-05');
    await scanned('2026-10-05');
    expect(await told('+3')).toEqual([]);
    await goTo('2026-10-08');
    await climbed('+3');
    expect(await told('+3')).toEqual(['张区长', '李局长', '王填报'].sort());
    const inbox = `/reminders?${new URLSearchParams({ filter: JSON.stringify({ q: slipping.code, rung: ['+3'], channel: 'inbox' }) }).toString()}`;
    await as('filer', async (page) => {
      await openPage(page, product.url, inbox, '到期提醒');
      await page.getByRole('link', { name: slipping.name }).filter({ visible: true }).first().click();
      await page.getByRole('heading', { level: 1, name: slipping.name }).waitFor();
      await settled(page);
    });
    await as('head', async (page) => {
      await openPage(page, product.url, inbox, '到期提醒');
      await page.getByRole('button', { name: `签收：${slipping.name} 完成招标` }).first().click();
      await page.getByText('已签收').filter({ visible: true }).first().waitFor();
    });
    await goTo('2026-10-10');
    await climbed('+5');
    expect(await told('+5')).toEqual(['赵督查']);
  }, 240_000);

  it('the drafted order is issued, signed for, replied to, returned, replied to again and accepted; it cannot be closed while its cause stands', async () => {
    const inspector = await apiClient(product.url, 'inspector');
    const [draft] = await inspector.list<SupervisionOrder>('supervision-orders', { projectId: slipping.id });
    path = `/supervision-orders/${draft?.id ?? ''}/show`;
    await as('inspector', async (page) => {
      await openPage(page, product.url, path, '督办单草稿');
      for (const receipt of ['张区长，已送达', '王填报，已阅', '李局长，已签收']) await page.getByText(`逾期 3 个工作日：${receipt}`).filter({ visible: true }).first().waitFor();
      await act(page, '下达', {}, '下达督办单');
      await page.getByRole('heading', { level: 1, name: /^玉督〔2026〕\d+号/ }).waitFor();
    });
    await as('head', async (page) => {
      await openPage(page, product.url, path, /玉督/);
      await act(page, '签收');
      await act(page, '回复', { 办理情况: '已完成资格预审', 新的完成时间: '2026-10-23' }, '提交回复');
      await page.getByText('待督查室审核').filter({ visible: true }).first().waitFor();
    });
    await as('inspector', async (page) => {
      await openPage(page, product.url, path, /玉督/);
      await act(page, '退回修改', { 退回理由: '请写明开标日期和倒排工期' });
      await page.getByText('待承办单位回复').filter({ visible: true }).first().waitFor();
    });
    await as('head', async (page) => {
      await openPage(page, product.url, path, /玉督/);
      await page.getByText('请写明开标日期和倒排工期').filter({ visible: true }).first().waitFor();
      await act(page, '回复', { 办理情况: '10月15日开标，10月16日发中标通知书', 新的完成时间: '2026-10-16' }, '提交回复');
    });
    await as('inspector', async (page) => {
      await openPage(page, product.url, path, /玉督/);
      for (const step of ['签收　李局长', '退回修改　赵督查', '回复　李局长']) await page.getByText(step).filter({ visible: true }).first().waitFor();
      await act(page, '认可');
      await page.getByText('待事由消除后自动销号').filter({ visible: true }).first().waitFor();
      expect(await page.getByRole('button', { name: '办结', exact: true }).count()).toBe(0);
    });
    const { version } = await inspector.get<SupervisionOrder>(`/supervision-orders/${draft?.id ?? ''}`);
    await expect(inspector.send('POST', `/supervision-orders/${draft?.id ?? ''}/close`, { version })).rejects.toThrow('order_cause_stands');
  }, 240_000);

  it('a new forecast changes no light; an approved adjustment does, and the first baseline’s variance stays', async () => {
    const light = (page: Page) => page.getByRole('region', { name: '现状' }).getByTitle(/^(正常|预警|滞后|无数据)$/).first().textContent();
    const path = `/projects/${moved.id}/show`;
    let before: string | null = null;
    await as('head', async (page) => {
      await openPage(page, product.url, path, moved.name);
      before = await light(page);
      await act(page, '修改节点：完成招标', { 预计完成: '2026-12-15' }, '保存修改');
      await openPage(page, product.url, path, moved.name);
      expect(await light(page)).toBe(before);
    });
    expect(before).toMatch(/预警|滞后/);
    const [asked] = await (await apiClient(product.url, 'planner')).list<Adjustment>('adjustments', { projectId: moved.id });
    const request = `/adjustments/${asked?.id ?? ''}/show`;
    await as('inspector', async (page) => {
      await openPage(page, product.url, request, /申请/);
      await act(page, '批注', { 批注意见: '情况属实' }, '提交批注');
    });
    await as('planner', async (page) => {
      await openPage(page, product.url, request, /申请/);
      await page.getByText('情况属实').waitFor();
      await act(page, '批准', { 文号: '玉发改字〔2026〕50号' }, '批准并生效');
      await waitUntil(async () => (await (await apiClient(product.url, 'planner')).get<Project>(`/projects/${moved.id}`)).light.colour === 'green', { what: 'the new light', timeoutMs: 20_000 });
      await openPage(page, product.url, path, moved.name);
      expect(await light(page)).toContain('正常');
      await page.getByText(/对首版晚 78 天/).first().waitFor();
    });
  }, 120_000);

  it('goes on reminding until the completion that the unit claims is accepted, which closes the order; then it is silent', async () => {
    await goTo('2026-10-16');
    await climbed('+10');
    expect(await told('+10')).toEqual(['李局长', '赵督查']);
    const project = `/projects/${slipping.id}/show`;
    await as('head', async (page) => {
      await openPage(page, product.url, project, slipping.name);
      await act(page, `申报完成：${slipping.name} 完成招标`, { 实际完成日期: '2026-10-16', 逾期原因: '资格预审退回一次' }, '申报完成');
      await page.getByText(/待督查室核实/).filter({ visible: true }).first().waitFor();
      await openPage(page, product.url, path, /玉督/);
      await page.getByText('待事由消除后自动销号').filter({ visible: true }).first().waitFor();
    });
    await as('inspector', async (page) => {
      await openPage(page, product.url, project, slipping.name);
      await page.getByRole('button', { name: `核实：${slipping.name} 完成招标` }).filter({ visible: true }).click();
      await page.getByText(/10月16日核实/).filter({ visible: true }).first().waitFor();
      await openPage(page, product.url, path, /玉督/);
      await page.getByText('已办结').filter({ visible: true }).first().waitFor();
      await page.getByText('督办事由消除').filter({ visible: true }).first().waitFor();
    });
    const before = await reminders();
    await goTo('2026-11-02');
    await scanned('2026-11-02');
    expect(await reminders()).toEqual(before);
  }, 240_000);
});
