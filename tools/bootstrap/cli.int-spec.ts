import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesMentioning } from './testing/processes';
import { Workspace } from './testing/workspace';

describe('npm run cli', () => {
  let workspace: Workspace;
  beforeEach(() => (workspace = new Workspace()));
  afterEach(() => workspace.remove());

  it('keeps stdout for the command: our own lines go to stderr, and there are none when nothing is to be done', () => {
    const first = workspace.run('cli.mjs', ['plan:parse', 'plan.md', '--json']);
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.stdout)).toEqual({ args: ['plan:parse', 'plan.md', '--json'], folder: workspace.root, redis: null });
    expect(first.stderr).toContain('正在构建');
    expect(workspace.run('cli.mjs', ['plan:parse', 'plan.md', '--json']).stderr).toBe('');
  });

  it.each([0, 1, 2])('passes the exit code %d on', (code) => {
    expect(workspace.run('cli.mjs', ['reminders:run'], { STUB_EXIT: String(code) }).code).toBe(code);
  });

  it('has the private Redis for the time of a command that needs it', () => {
    const { stdout } = workspace.run('cli.mjs', ['reminders:run', '--dry-run']);
    expect(JSON.parse(stdout)).toMatchObject({ redis: `unix:${join(workspace.dataDir, 'redis/redis.sock')}` });
    expect(processesMentioning(workspace.root)).toEqual([]);
  });

  it.each([['plan:parse', 'f'], ['--help'], ['reminders:run', '--help'], ['user:create'], ['department:import', 'f'], []])(
    'starts none for %s',
    (...args) => {
      expect(JSON.parse(workspace.run('cli.mjs', args).stdout)).toMatchObject({ redis: null });
    },
  );

  it('reads file names where the user stands, as npm tells', () => {
    const folder = mkdtempSync(join(tmpdir(), 'user-'));
    const { stdout } = workspace.run('cli.mjs', ['plan:parse', 'f'], { INIT_CWD: folder });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ folder });
  });

  it('runs what a container image holds: built, without sources, lock stamp or build tools', () => {
    const image = { '.installed': '', 'apps/api/dist/cli.js': workspace.read('apps/api/src/cli.js') };
    for (const path of ['node_modules', 'apps/api/src', 'apps/admin/src', 'libs', 'package-lock.json']) rmSync(join(workspace.root, path), { recursive: true });
    for (const [path, content] of Object.entries(image)) workspace.write(path, content);
    const { code, stdout, stderr } = workspace.run('cli.mjs', ['user:create', '--username', 'a'], { NODE_ENV: 'production' });
    expect({ code, stderr, args: (JSON.parse(stdout) as { args: string[] }).args }).toEqual({ code: 0, stderr: '', args: ['user:create', '--username', 'a'] });
    expect(workspace.builds).toBe(0);
  });
});
