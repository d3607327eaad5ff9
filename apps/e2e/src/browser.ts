import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEMO_PASSWORD } from './api-client';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where pictures go; ignored by git. */
export const SCREENSHOTS = resolve(__dirname, '../../../screenshots');

export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: program(), args: FLAGS });
}

/** A phone whose browser keeps what it keeps when it is closed: the same folder opened again is the same phone. */
export function openPhone(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: program(), args: FLAGS, ...person('phone') });
}

function program(): string {
  const found = PROGRAMS.find((each) => existsSync(each));
  if (found === undefined) throw new Error('没有找到 Chromium，请先安装：apt-get install -y chromium fonts-noto-cjk');
  return found;
}

function person(size: Size) {
  return { viewport: SIZES[size], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: size === 'phone', isMobile: size === 'phone', reducedMotion: 'reduce' } as const;
}

/** A person at a screen: own cookies, Chinese, Shanghai time; errors of the page fail the test through `problems`. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Uncaught errors and failed scripts the page has met. */
  problems: string[];
}

export async function visit(browser: Browser, size: Size, options: { dark?: boolean } = {}): Promise<Visitor> {
  // The shell kept on the device has a journey of its own; elsewhere it would only be fetched over and over.
  const context = await browser.newContext({ ...person(size), isMobile: false, colorScheme: options.dark === true ? 'dark' : 'light', serviceWorkers: 'block' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) problems.push(message.text());
  });
  return { page, context, problems };
}

/** Logs in through the page, as a person does. */
export async function logIn(page: Page, url: string, username: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: '用户名' }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  // The login page has a main of its own: left too early, its answer would lead away from the page opened next.
  await page.locator('#main-content').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Opens a page of the application and waits until it shows its content, not its skeleton. */
export async function openPage(page: Page, url: string, path: string, title: string | RegExp): Promise<void> {
  await page.goto(`${url}/#${path}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
}

/** Nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-label="正在载入"],[aria-label="正在刷新"]') === null);
}

export async function picture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path, fullPage: options.fullPage ?? false });
  return path;
}
