import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Words that may stand in Latin letters: codes of the product, units, names the plan itself prints so. */
const LATIN_ALLOWED = /YQ-[\d-]+|SHA-256|Redis|SMTP|ISO|UTF-8|Markdown|CSV|Excel|WPS|PDF|Office|GDP|PM2\.5|AI|IP|VR|APP|5G|3C|BullMQ|W\d{2}|[A-Z]区|C区|S43|AA|[0-9a-f]{8,}|\b[A-Za-z]\b|km|kWh|TOTP/g;

/** English a user can read: words of three letters or more that are not allowed above, without user names and file names. */
export async function englishOn(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const readable: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('script,style,noscript,code,[data-verbatim],[aria-hidden="true"]') !== null) continue;
      if (parent.checkVisibility()) readable.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label],[title],[placeholder]')) {
      if (element.closest('[data-verbatim]') !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) readable.push(element.getAttribute(name) ?? '');
    }
    return readable.join('\n');
  });
  return [...new Set(text.replace(LATIN_ALLOWED, '').match(/[A-Za-z][A-Za-z_.]{2,}/g) ?? [])];
}

/** Whether the page scrolls sideways as a whole, which it never should. */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}

/** Serious and critical findings of axe-core, one line each. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string | null; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
      .map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}
