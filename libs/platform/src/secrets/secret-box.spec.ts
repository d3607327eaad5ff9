import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretConfig } from '../config';
import { SecretBox } from './secret-box';

describe('SecretBox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const box = (env: Record<string, string> = {}) => new SecretBox(new SecretConfig({ DATA_DIR: folder, ...env }));

  it('opens what another process sealed under the secret of the same folder, which only its owner may read', () => {
    const sealed = box().seal('SEC密钥');
    expect(sealed).not.toContain('SEC');
    expect(box().open(sealed)).toBe('SEC密钥');
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
    expect(box().seal('SEC密钥')).not.toBe(sealed);
  });

  it('opens neither what was sealed under another secret nor what was changed', () => {
    const sealed = box().seal('SEC密钥');
    expect(box({ SESSION_SECRET: 'x'.repeat(32) }).open(sealed)).toBeNull();
    expect(box().open(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
    expect(box().open('short')).toBeNull();
    expect(() => box({ SESSION_SECRET: 'short' })).toThrow('至少 32 个字符');
  });
});
