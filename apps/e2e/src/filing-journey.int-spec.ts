import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attachment, Filing, FilingDetail, FilingDuty } from '@portfolio/contracts';
import { waitUntil } from '@portfolio/platform/testing';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD, apiClient, type ApiClient } from './api-client';
import { logIn, openBrowser, openPage, openPhone, picture, settled, visit } from './browser';
import { accessibilityFindings, englishOn, overflowsSideways } from './page-checks';
import { PhoneHand } from './phone-hand';
import { serveProduct, type ServedProduct } from './served-product';

const MOST_UNCHANGED = 3;
const MOST_USUAL = 8;

/** A clerk's two minutes on a phone: three projects in one sitting, a photo, no connection in between, a colleague in the same form, a cut line, a closed browser. Nothing is lost. */
describe('a clerk files on a phone', () => {
  let product: ServedProduct;
  let browser: Browser;
  let folder: string;
  let phone: BrowserContext;
  let filer: ApiClient;
  let hand: PhoneHand;
  let duties: FilingDuty[];

  beforeAll(async () => {
    product = await serveProduct({ APP_NOW: '2026-11-23T09:00:00+08:00' });
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'portfolio-phone-'));
    filer = await apiClient(product.url, 'filer');
    const due = await filer.get<FilingDuty[]>('/filing-duties');
    duties = due.filter((duty) => duty.canSayNoChange && duty.state === null && duty.workingDaysLeft >= 0 && due.filter(({ projectId }) => projectId === duty.projectId).length === 1);
    phone = await openPhone(folder);
    hand = new PhoneHand(phone.pages()[0] ?? (await phone.newPage()));
    await logIn(hand.page, product.url, 'filer');
    await open('/filing-duties');
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(hand?.table() ?? '');
    await phone?.close();
    await browser?.close();
    await product?.dispose();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const open = (path: string) => openPage(hand.page, product.url, path, '进展填报');
  const named = (action: string, { projectName }: FilingDuty) => hand.page.getByRole('button', { name: `${action}：${projectName}` });
  const field = (label: string) => hand.page.getByRole('form').getByRole('textbox', { name: label, exact: true });
  const done = (duty: FilingDuty) => hand.page.getByRole('list', { name: '刚才提交的填报' }).getByText(duty.projectName);
  const says = (words: string | RegExp) => hand.page.getByText(words).filter({ visible: true }).first().waitFor();
  const stored = async (duty: FilingDuty) => (await filer.list<Filing>('filings', { projectId: duty.projectId, windowId: duty.windowId }))[0];
  const duty = (at: number): FilingDuty => {
    const found = duties[at];
    if (found === undefined) throw new Error('the demo unit owes too few filings for this journey');
    return found;
  };

  it('this phone keeps the shell and the forms of what is due', async () => {
    await hand.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await waitUntil(async () => (await keptForms(hand.page)) >= duties.length, { what: 'the forms on this phone', timeoutMs: 30_000 });
    const manifest = (await (await fetch(`${product.url}/manifest.webmanifest`)).json()) as { icons: { src: string }[]; display: string };
    expect(manifest.display).toBe('standalone');
    for (const { src } of manifest.icons) expect((await fetch(`${product.url}${src}`)).status).toBe(200);
    const answers = await hand.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat());
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.filter((url) => url.includes('/api/'))).toEqual([]);
  }, 60_000);

  it('a project without change is one tap', async () => {
    hand.begin();
    await hand.tap(named('本期无变化', duty(0)));
    await done(duty(0)).waitFor();
    expect(hand.end('本期无变化').interactions).toBeLessThanOrEqual(MOST_UNCHANGED);
    expect(await stored(duty(0))).toMatchObject({ noChange: true, state: 'pending_head' });
  }, 60_000);

  it('a usual one with a photo: begun online, written and photographed without a connection, over a closed browser, sent when it is back', async () => {
    const usual = duty(1);
    const photo = await hand.page.screenshot({ type: 'jpeg', quality: 60 });
    hand.begin();
    await hand.tap(named('填报', usual));
    await hand.fill(field('形象进度'), '东立面外墙保温完成 320 平方米，室内抹灰完成两层');
    await says('已保存到服务器，尚未提交');
    await phone.setOffline(true);
    await hand.fill(field('本期完成投资（万元）'), '１２．５');
    await hand.photograph('现场.jpg', photo);
    await says('已存本机，联网后自动上传');
    await says('仅存本机，联网后自动保存；尚未提交');

    await phone.close();
    phone = await openPhone(folder);
    await phone.setOffline(true);
    hand.page = phone.pages()[0] ?? (await phone.newPage());
    await hand.page.goto(`${product.url}/#/filing-duties`);
    await says(/连接不上服务器，以下是上次联网时存在本机的内容/);
    await hand.tap(named('继续填报', usual));
    expect(await field('本期完成投资（万元）').inputValue()).toBe('１２．５');
    expect(await field('形象进度').inputValue()).toMatch(/320 平方米/);
    await says('现场.jpg');
    await hand.page.getByRole('button', { name: '提交填报' }).tap();
    await says(/填报没有提交/);
    expect((await stored(usual))?.state).toBe('draft');
    await look('filing-offline');

    await phone.setOffline(false);
    // The server does not know a browser that was closed: it asks who this is, and what was typed stays.
    const again = hand.page.getByRole('dialog', { name: '登录已失效' });
    await again.waitFor();
    await again.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await again.getByRole('button', { name: '登录并继续' }).tap();
    await again.waitFor({ state: 'detached' });
    await hand.tap(hand.page.getByRole('button', { name: '提交填报' }));
    await done(usual).waitFor();
    expect(hand.end('通常填报（含拍照、断网、重开浏览器）').interactions).toBeLessThanOrEqual(MOST_USUAL);
    const filing = await stored(usual);
    expect(filing).toMatchObject({ state: 'pending_head', investmentPeriod: '12.5', noChange: false, progressText: '东立面外墙保温完成 320 平方米，室内抹灰完成两层' });
    expect(await filer.list<Attachment>('attachments', { ownerType: 'filing', ownerId: filing?.id })).toMatchObject([{ name: '现场.jpg', kind: 'photo' }]);
    await hand.page.reload();
    await settled(hand.page);
    expect(await hand.page.getByText('本机有未提交的内容').count()).toBe(0);
  }, 120_000);

  it('one that moves backwards, with a colleague in the same form and a cut line: both see each other’s, nothing is overwritten, the check asks', async () => {
    const back = duty(2);
    const before = (await filer.get<FilingDetail>(`/filing-duties/${back.windowId}/${back.projectId}`)).progressPercent ?? 0;
    hand.begin();
    await hand.tap(named('填报', back));
    await hand.fill(field('形象进度（%）'), String(before - 5));
    await says('已保存到服务器，尚未提交');
    const { id } = (await stored(back)) ?? { id: '' };
    const { page: desk, context: office } = await visit(browser, 'desktop');
    await logIn(desk, product.url, 'head');
    await openPage(desk, product.url, `/filings/${id}/show`, back.projectName);
    await desk.getByText(/王填报.*也打开了这份填报/).waitFor();
    await write(desk.getByRole('textbox', { name: '下步安排' }), '下周三前完成复测');
    await write(desk.getByRole('textbox', { name: '形象进度', exact: true }), '负责人改写的进度');

    // The server takes it, the answer is lost: what comes back as somebody else's is one's own.
    await hand.page.route(`**/api/v1/filings/${id}`, async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await hand.fill(field('形象进度'), '经复测，二层以上按新口径计算');
    const clash = hand.page.getByRole('region', { name: '两人填写不一致' });
    await clash.waitFor();
    expect(await clash.textContent()).toContain('负责人改写的进度');
    expect(await field('下步安排').inputValue()).toBe('下周三前完成复测');
    expect(await stored(back)).toMatchObject({ progressText: '负责人改写的进度', nextSteps: '下周三前完成复测', progressPercent: before - 5 });
    await hand.tap(clash.getByRole('button', { name: '形象进度用我填的' }));
    await clash.waitFor({ state: 'detached' });
    await says('已保存到服务器，尚未提交');
    await desk.evaluate(() => window.dispatchEvent(new Event('focus')));
    await desk.getByText('经复测，二层以上按新口径计算').waitFor();
    await office.close();

    await hand.tap(hand.page.getByRole('button', { name: '提交填报' }));
    const asked = hand.page.getByRole('region', { name: '提交前请说明' });
    await asked.getByText(/形象进度倒退/).waitFor();
    await look('filing-asked');
    await hand.fill(asked.getByRole('textbox').first(), '口径调整，前期多算了未验收部分');
    await hand.tap(hand.page.getByRole('button', { name: '提交填报' }));
    await done(back).waitFor();
    expect(hand.end('倒退的填报（同事同时填、断线、校验询问）').interactions).toBeLessThanOrEqual(MOST_USUAL);
    expect((await filer.get<FilingDetail>(`/filings/${id}`)).checks).toMatchObject([{ code: 'progress_backwards', answer: '口径调整，前期多算了未验收部分' }]);
  }, 120_000);

  it('the head approves, 督查室 accepts, nothing of it stays on the phone after the logout', async () => {
    for (const [person, button] of [['head', '审核通过，报送督查室'], ['inspector', '审核通过']] as const) {
      const { page, context } = await visit(browser, 'desktop');
      await logIn(page, product.url, person);
      for (const filed of [duty(1), duty(2)]) {
        await openPage(page, product.url, `/filings/${(await stored(filed))?.id ?? ''}/show`, filed.projectName);
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' });
      }
      await context.close();
    }
    expect([(await stored(duty(1)))?.state, (await stored(duty(2)))?.state]).toEqual(['accepted', 'accepted']);
    expect(await keptForms(hand.page)).toBeGreaterThan(0);
    await hand.page.goto(`${product.url}/#/me`);
    await hand.page.getByRole('button', { name: '退出登录' }).tap();
    await hand.page.getByRole('textbox', { name: '用户名' }).waitFor();
    await waitUntil(async () => (await keptForms(hand.page)) === 0, { what: 'a phone without copies', timeoutMs: 10_000 });
  }, 120_000);

  it('at a desk the keyboard alone files one and goes on with the next', async () => {
    const { page, context } = await visit(browser, 'desktop');
    await logIn(page, product.url, 'filer');
    await openPage(page, product.url, '/filing-duties', '进展填报');
    const [, first, second] = await filer.get<FilingDuty[]>('/filing-duties');
    const keys = page.keyboard;
    await keys.press('ArrowDown');
    await keys.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);
    await waitUntil(async () => (await focused()) === `填报：${first?.projectName}`, { what: 'the second row' });
    await keys.press('Enter');
    await waitUntil(async () => (await focused()) === 'TEXTAREA', { what: 'the form' });
    await keys.type('完成初步设计评审');
    await page.getByRole('form').getByRole('textbox', { name: '下步安排' }).focus();
    await keys.type('报批概算');
    await keys.press('Control+Enter');
    await page.getByRole('region', { name: '提交前请说明' }).getByText(/逾期填报/).waitFor();
    await waitUntil(async () => (await focused()) === 'TEXTAREA', { what: 'the question' });
    await keys.type('上月交接，漏报');
    await keys.press('Control+Enter');
    await page.getByRole('list', { name: '刚才提交的填报' }).getByText(first?.projectName ?? '').waitFor();
    await page.getByRole('form', { name: `填报：${second?.projectName}` }).waitFor();
    await keys.press('Escape');
    await waitUntil(async () => (await focused()) === `填报：${second?.projectName}`, { what: 'the next row' });
    await context.close();
  }, 60_000);

  async function look(name: string): Promise<void> {
    await picture(hand.page, name);
    const findings = [...(await englishOn(hand.page)), ...(await accessibilityFindings(hand.page)), ...((await overflowsSideways(hand.page)) ? ['横向溢出'] : [])];
    expect(findings).toEqual([]);
  }
});

async function write(target: Locator, text: string): Promise<void> {
  await target.fill(text);
  await target.page().getByText('已保存到服务器，尚未提交').waitFor();
}

/** How many forms this browser could open without a connection. */
function keptForms(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, refuse) => {
        const opening = indexedDB.open('portfolio', 1);
        opening.onerror = () => refuse(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').getAllKeys();
          reading.onsuccess = () => resolve((reading.result as string[]).filter((name) => /^copy .*\/filing-duties\//.test(name)).length);
          reading.onerror = () => refuse(reading.error);
        };
      }),
  );
}
