import type { Locator, Page } from 'playwright-core';

/** One filing as a hand does it: how many taps and bursts of typing it takes, and how long. */
export interface Measured {
  what: string;
  interactions: number;
  seconds: number;
}

/** A hand at a phone that counts: a tap is one, filling one field is one, taking a photo is one. */
export class PhoneHand {
  readonly measured: Measured[] = [];
  private interactions = 0;
  private since = 0;

  constructor(public page: Page) {}

  begin(): void {
    this.interactions = 0;
    this.since = performance.now();
  }

  end(what: string): Measured {
    const one = { what, interactions: this.interactions, seconds: (performance.now() - this.since) / 1000 };
    this.measured.push(one);
    return one;
  }

  async tap(target: Locator): Promise<void> {
    this.interactions += 1;
    await target.tap();
  }

  async fill(target: Locator, text: string): Promise<void> {
    this.interactions += 1;
    await target.fill(text);
  }

  /** Presses 拍照 and takes what the camera gives. */
  async photograph(name: string, jpeg: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap(this.page.getByRole('button', { name: '拍照' }));
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: jpeg });
  }

  /** For whoever reads the test's output. */
  table(): string {
    const lines = this.measured.map(({ what, interactions, seconds }) => `  ${what}: ${interactions} 次操作，${seconds.toFixed(1)} 秒`);
    const total = this.measured.reduce((sum, { seconds }) => sum + seconds, 0);
    return ['', '手机填报实测：', ...lines, `  合计 ${this.measured.length} 项，${total.toFixed(1)} 秒`, ''].join('\n');
  }
}
