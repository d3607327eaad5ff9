import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from './testing/workspace';

const lockWith = (packages: Record<string, unknown>): string =>
  JSON.stringify({ name: 'stub', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': { name: 'stub', version: '1.0.0' }, ...packages } });

describe('dependencies', () => {
  let workspace: Workspace;
  beforeEach(() => (workspace = new Workspace()));
  afterEach(() => workspace.remove());

  /** Runs the command line, which installs first, with a stand-in for npm that notes its arguments. */
  const install = (exitCode = 0): { code: number | null; stderr: string; calls: string } => {
    workspace.write('npm', `#!/bin/sh\necho "$@" >> npm-calls\necho "npm error E404 no such package"\nexit ${exitCode}\n`, 0o755);
    const { code, stderr } = workspace.run('cli.mjs', ['--help'], { PATH: `${workspace.root}:${process.env['PATH']}`, NODE_ENV: 'production' });
    let calls = '';
    try {
      calls = readFileSync(join(workspace.root, 'npm-calls'), 'utf8');
    } catch {
      // npm was not called
    }
    return { code, stderr, calls };
  };

  it('takes what a developer installed by hand and writes its stamp', () => {
    expect(install()).toMatchObject({ code: 0, calls: '' });
    expect(workspace.read('node_modules/.portfolio-lock-sha256')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('installs when a package of the lock file is missing, with the build tools, and only once', () => {
    workspace.write('package-lock.json', lockWith({ 'node_modules/a': { version: '1.0.0' } }));
    const first = install();
    expect(first.code).toBe(0);
    expect(first.calls).toBe('ci --include=dev --no-audit --no-fund --prefer-offline\n');
    expect(first.stderr).toContain('正在安装依赖');
    expect(install().calls).toBe(first.calls);
  });

  it('installs again when a version in the lock file changes', () => {
    workspace.write('node_modules/.package-lock.json', lockWith({ 'node_modules/a': { version: '1.0.0' } }));
    workspace.write('package-lock.json', lockWith({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } }));
    expect(install().calls).toBe('');
    workspace.write('package-lock.json', lockWith({ 'node_modules/a': { version: '1.0.1' } }));
    expect(install().calls).toContain('ci ');
  });

  it('shows what npm said when it fails, in the end one sentence, and leaves no stamp', () => {
    workspace.write('package-lock.json', lockWith({ 'node_modules/a': { version: '1.0.0' } }));
    const failed = install(1);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('E404');
    expect(failed.stderr.trim().split('\n').at(-1)).toContain('依赖没有装好');
    expect(() => workspace.read('node_modules/.portfolio-lock-sha256')).toThrow('ENOENT');
  });

  it('runs the real npm ci on an empty lock file', () => {
    workspace.write('package-lock.json', lockWith({}));
    writeFileSync(join(workspace.root, 'node_modules/.package-lock.json'), '{"packages":{}}');
    workspace.evaluate('build.mjs', '(await import("node:fs")).rmSync("node_modules", { recursive: true })');
    const { code, stderr } = workspace.run('cli.mjs', ['--help']);
    expect(stderr).toContain('依赖已装好');
    // The stand-in for Nx went with node_modules, so the build is what fails.
    expect(code).toBe(1);
    expect(workspace.read('node_modules/.portfolio-lock-sha256')).toMatch(/^[0-9a-f]{64}$/);
  });
});
