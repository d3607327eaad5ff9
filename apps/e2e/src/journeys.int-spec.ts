import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Milestone, Project } from '@portfolio/contracts';
import { yuquanPlanText } from '@portfolio/plan-text';
import type { Browser, Page } from 'playwright-core';
import { apiClient } from './api-client';
import { logIn, openBrowser, openPage, picture, settled, visit, type Size } from './browser';
import { serveProduct, type ServedProduct } from './served-product';

/** Each role logs in through the page and does the first thing that role does, as a person would. */
describe('each role’s first task', () => {
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

  /** Runs the journey as that user and fails on any error the page met. */
  async function as(username: string, work: (page: Page) => Promise<void>, size: Size = 'desktop'): Promise<void> {
    const { page, context, problems } = await visit(browser, size);
    try {
      await logIn(page, product.url, username);
      await work(page);
      expect(problems).toEqual([]);
    } catch (error) {
      await picture(page, `failed-${username}-${size}`);
      throw error;
    } finally {
      await context.close();
    }
  }

  it('a planner copies the ladder, takes its repeat away, keeps the draft, and is warned before putting it in force', async () => {
    await as('planner', async (page) => {
      await openPage(page, product.url, '/ladders', '提醒阶梯');
      await page.getByRole('button', { name: '复制为草稿' }).click();
      await page.getByRole('dialog').getByLabel('修改说明').fill('试行：不再定期提醒');
      await page.getByRole('dialog').getByRole('button', { name: '复制为草稿' }).click();
      await page.getByRole('button', { name: '修改草稿' }).click();
      await page.getByLabel('最后一级之后定期再提醒').click();
      await page.getByRole('button', { name: '保存草稿' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByText(/没有定期再提醒/).waitFor();
      await page.getByRole('button', { name: '暂不办理' }).click();
    });
  }, 60_000);

  it('填报员 on a phone: finds the late milestone on the desk, records its completion with the reason, signs for a reminder', () =>
    as(
      'filer',
      async (page) => {
        await page.getByText('我必须做的').waitFor();
        const buttons = page.getByRole('button', { name: /^申报完成/ });
        const before = await buttons.count();
        await buttons.first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: '申报完成' }).click();
        await dialog.getByText(/逾期/).first().waitFor();
        await dialog.getByRole('textbox', { name: /逾期原因/ }).fill('暑期施工窗口短，开学前停工');
        await dialog.getByRole('button', { name: '申报完成' }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.waitForFunction((count) => document.querySelectorAll('button[aria-label^="申报完成"]').length < count, before);

        const sign = page.getByRole('button', { name: /^签收/ }).first();
        const label = (await sign.getAttribute('aria-label')) ?? '';
        await sign.click();
        await page.getByRole('button', { name: label, exact: true }).waitFor({ state: 'detached' });
      },
      'phone',
    ));

  it('单位负责人: opens an own project, reads why it is late and where the plan says so', () =>
    as('head', async (page) => {
      const head = await apiClient(product.url, 'head');
      const [project] = await head.list<Project>('projects', { departmentId: head.session.user.departmentId, overdue: true });
      await openPage(page, product.url, `/projects/${project?.id ?? ''}/show`, new RegExp((project?.name ?? '-').slice(0, 6)));
      await page.getByText(/逾期 \d+ 个工作日/).first().waitFor();
      await page.getByRole('tab', { name: '出处' }).click();
      await page.locator('mark').first().waitFor();
      await picture(page, 'project-source');
    }));

  it('督查员: from the overdue list to the worst milestone’s project', () =>
    as('inspector', async (page) => {
      await page.getByRole('region', { name: '逾期节点' }).getByRole('link', { name: /全部 \d+ 项/ }).click();
      await page.getByRole('heading', { level: 1, name: '节点' }).waitFor();
      await settled(page);
      const listed = await (await apiClient(product.url, 'inspector')).list<Milestone>('milestones', { status: 'overdue' });
      await page.getByText(new RegExp(`共 ${listed.length} 条`)).waitFor();
      await page.getByText(/逾期 \d+ 个工作日/).first().waitFor();
    }));

  it('规划管理员: confirms proposed owners in bulk and freezes a baseline, after which its date cannot be edited', () =>
    as('planner', async (page) => {
      await page.getByRole('link', { name: /\/281 =/ }).first().click();
      await page.getByRole('heading', { level: 1, name: '项目库' }).waitFor();
      await settled(page);
      const planner = await apiClient(product.url, 'planner');
      const count = async () => (await planner.list<Project>('projects', { ownership: 'proposed' })).length;
      const before = await count();
      const boxes = page.getByRole('row').getByRole('checkbox');
      await boxes.nth(1).check();
      await boxes.nth(2).check();
      await page.getByRole('button', { name: '确认责任单位' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确认责任单位' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await count()).toBe(before - 2);

      const drafts = await planner.list<Project>('projects', { baseline: false });
      const draft = drafts.find((project) => project.milestones > 0);
      await openPage(page, product.url, `/projects/${draft?.id ?? ''}/show`, new RegExp((draft?.name ?? '-').slice(0, 6).replace(/[（(].*/, '')));
      await page.getByRole('button', { name: '冻结基线' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '冻结基线' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await planner.get<Project>(`/projects/${draft?.id ?? ''}`)).baselineNumber).toBe(1);
    }));

  it('规划管理员: uploads a revised plan, reads what would change, commits; the new work is a project, nothing else is touched', () =>
    as('planner', async (page) => {
      const folder = await mkdtemp(join(tmpdir(), 'portfolio-plan-'));
      const file = join(folder, '修订稿.md');
      await writeFile(file, yuquanPlanText.replace('实施空气污染治理项目，', '实施空气污染治理项目，扬尘在线监测项目，'));
      const planner = await apiClient(product.url, 'planner');
      const before = await planner.list<Project>('projects', { box: 2 });
      await openPage(page, product.url, '/plan-imports/create', '导入规划文本');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: '上传并比对' }).click();
      await page.getByRole('heading', { level: 1, name: /导入审核/ }).waitFor();
      await page.getByText('扬尘在线监测项目').first().waitFor();
      await picture(page, 'plan-import-review');
      await page.getByRole('button', { name: '提交入库' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '提交入库' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await rm(folder, { recursive: true });
      const after = await planner.list<Project>('projects', { box: 2 });
      const added = after.filter(({ id }) => !before.some((project) => project.id === id));
      expect(added.map(({ name, lifecycle, ownership }) => [name, lifecycle, ownership])).toEqual([['扬尘在线监测项目', 'reserve', 'proposed']]);
      expect(after.filter(({ id }) => before.some((project) => project.id === id))).toEqual(before);
    }));

  it('区领导 on a phone: the week at a glance, then last week’s published page', () =>
    as(
      'leader',
      async (page) => {
        await page.getByText('本周总体').waitFor();
        await page.getByText(/较上周|与上周持平/).first().waitFor();
        await page.getByRole('link', { name: '周报' }).click();
        await page.getByRole('heading', { level: 1, name: '周报' }).waitFor();
        await settled(page);
        await page.getByRole('link', { name: /周报（2026年第47周）/ }).click();
        await page.getByRole('heading', { name: '一、总体情况' }).waitFor();
        await picture(page, 'weekly-summary-phone', { fullPage: true });
      },
      'phone',
    ));

  it('系统管理员 asks for an account’s role, 安全管理员 approves it, 审计管理员 sees both', async () => {
    await as('sysadmin', async (page) => {
      await openPage(page, product.url, '/users', '账号');
      await page.getByRole('link', { name: '新增账号' }).click();
      await page.getByRole('heading', { level: 1, name: '新增账号' }).waitFor();
      await page.getByRole('textbox', { name: /用户名/ }).fill('liuducha');
      await page.getByRole('textbox', { name: /姓名/ }).fill('刘督查');
      await page.getByRole('combobox', { name: /角色/ }).click();
      await page.getByRole('option', { name: '督查员' }).click();
      await page.getByRole('button', { name: '新增账号' }).click();
      await page.getByRole('heading', { level: 1, name: '刘督查' }).waitFor();
    });
    await as('secadmin', async (page) => {
      await openPage(page, product.url, '/users', '账号');
      await page.getByRole('button', { name: /^批准/ }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: /^批准/ }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    await as('auditor', async (page) => {
      await openPage(page, product.url, '/audit-entries', '审计记录');
      await page.getByText('批准角色').first().waitFor();
      await page.getByText('申请角色').first().waitFor();
    });
  });

  it('规划管理员: a form that somebody overtook does not follow to another project', () =>
    as('planner', async (page) => {
      const planner = await apiClient(product.url, 'planner');
      const [first, second] = await planner.list<Project>('projects', { box: 3 });
      await openPage(page, product.url, `/projects/${first?.id ?? ''}`, `修改项目：${first?.name ?? ''}`);
      await page.getByRole('textbox', { name: /建设地点/ }).fill('我填的地点');
      await planner.send('PUT', `/projects/${first?.id ?? ''}`, { place: '别人填的地点', version: first?.version });
      await page.getByRole('button', { name: '保存修改' }).click();
      await page.getByRole('dialog').getByText('已被他人更新').waitFor();
      await page.evaluate((id) => (window.location.hash = `#/projects/${id}`), second?.id ?? '');
      await page.getByRole('heading', { level: 1, name: `修改项目：${second?.name ?? ''}` }).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.getByRole('textbox', { name: /建设地点/ }).inputValue()).toBe(second?.place ?? '');
      expect((await planner.get<Project>(`/projects/${second?.id ?? ''}`)).version).toBe(second?.version);
    }));

  it('a wrong password is refused in Chinese and keeps what was typed', async () => {
    const { page, context } = await visit(browser, 'desktop');
    await page.goto(product.url);
    await page.getByRole('textbox', { name: '用户名' }).fill('filer');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('用户名或密码不正确').waitFor();
    expect(await page.getByRole('textbox', { name: '用户名' }).inputValue()).toBe('filer');
    await context.close();
  });
});
