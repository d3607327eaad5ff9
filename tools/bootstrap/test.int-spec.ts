import { Workspace } from './testing/workspace';

/** Stands for Nx: two projects; the tasks named in FAILING fail, Jest counts as COUNT says. */
const stubNx = `#!/usr/bin/env node
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const target = /--targets=(\\w+)/.exec(process.argv.join(' '))[1];
appendFileSync('nx-calls', process.argv.slice(2).join(' ') + ' CI=' + process.env.CI + '\\n');
const failing = (process.env.FAILING ?? '').split(' ');
if (failing.includes('nx')) process.exit(1);
const tasks = ['a', 'b'].map((projectName) => ({ projectName, target, status: failing.includes(projectName + ':' + target) ? 1 : 0 }));
mkdirSync('.nx/cache', { recursive: true });
writeFileSync('.nx/cache/run.json', JSON.stringify({ tasks }));
if (['test', 'e2e'].includes(target) && process.env.COUNT) {
  mkdirSync('.nx/jest/' + target, { recursive: true });
  writeFileSync('.nx/jest/' + target + '/a.json', process.env.COUNT);
}
process.exit(tasks.some(({ status }) => status) ? 1 : 0);
`;

describe('npm test', () => {
  let workspace: Workspace;

  beforeEach(() => {
    workspace = new Workspace();
    workspace.write('node_modules/.bin/nx', stubNx, 0o755);
    workspace.write('tools/bootstrap/test-packages.mjs', 'export const ensureTestPackages = async () => undefined;');
  });
  afterEach(() => workspace.remove());

  const run = (env: NodeJS.ProcessEnv): { code: number | null; lines: string[] } => {
    const { code, stdout } = workspace.run('test.mjs', [], { CI: '', ...env });
    return { code, lines: stdout.trim().split('\n') };
  };
  const count = (passed: number, failed = 0, skipped = 0): string =>
    JSON.stringify({ passed, failed, skipped, failures: failed > 0 ? ['a › breaks'] : [] });

  it('runs every kind of check over all projects, journeys last, and adds them up in the last line', () => {
    const { code, lines } = run({ COUNT: count(5, 0, 1) });
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('16 passed, 0 failed, 2 skipped'); // 3 stages × 2 tasks + 2 × 5 tests
    expect(workspace.read('nx-calls').match(/--targets=\w+/g)).toEqual(['lint', 'typecheck', 'test', 'build', 'e2e'].map((target) => `--targets=${target}`));
    expect(workspace.read('nx-calls')).not.toContain('--skip-nx-cache');
  });

  it('answers no test from the cache in continuous integration', () => {
    run({ COUNT: count(1), CI: 'true' });
    const fresh = workspace.read('nx-calls').split('\n').filter((call) => call.includes('--skip-nx-cache'));
    expect(fresh.map((call) => /--targets=(\w+)/.exec(call)?.[1])).toEqual(['test', 'e2e']);
  });

  it('fails, and names what failed, when a task or a test fails', () => {
    const { code, lines } = run({ COUNT: count(5, 1), FAILING: 'b:lint a:test a:e2e' });
    expect(code).toBe(1);
    expect(lines).toEqual(expect.arrayContaining(['失败：b lint', '失败：a › breaks']));
    expect(lines.at(-1)).toBe('15 passed, 3 failed');
  });

  it('fails when no test ran, and does not count what an earlier run left', () => {
    workspace.write('.nx/jest/test/a.json', count(9));
    const { code, lines } = run({});
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('6 passed, 0 failed');
  });

  it('runs no journey through a product that was not built, and says so', () => {
    const { code, lines } = run({ COUNT: count(5), FAILING: 'a:build' });
    expect(code).toBe(1);
    expect(workspace.read('nx-calls')).not.toContain('--targets=e2e');
    expect(lines).toContain('失败：浏览器测试：没有运行，因为前面的步骤失败了');
    expect(lines.at(-1)).toBe('10 passed, 2 failed');
  });

  it('fails when Nx itself does not come to run', () => {
    const { code, lines } = run({ FAILING: 'nx' });
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('0 passed, 5 failed');
  });
});
