import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, processesMentioning, Running, withBusyPort } from './testing/processes';
import { Workspace } from './testing/workspace';

describe('npm start', () => {
  let workspace: Workspace;
  const running: Running[] = [];

  beforeEach(() => (workspace = new Workspace()));
  afterEach(async () => {
    for (const program of running.splice(0)) {
      if (program.child.exitCode === null && program.child.signalCode === null) program.signalGroup('SIGTERM');
      await program.ended;
    }
    workspace.remove();
  });

  const start = (env: NodeJS.ProcessEnv = {}, command = process.execPath, args = ['tools/bootstrap/start.mjs']): Running => {
    const program = new Running(command, args, workspace.root, workspace.environment(env));
    running.push(program);
    return program;
  };
  const nothingLeft = (): Promise<void> =>
    eventually(() => processesMentioning(workspace.root).length === 0, () => processesMentioning(workspace.root).join('\n'));
  /** `lines` as one sentence: neither a stack trace nor a second line. */
  const sentence = (stdout: string): string => {
    expect(stdout.trim().split('\n')).toHaveLength(1);
    return stdout.trim();
  };

  it('builds, starts a private Redis and the API, and hands over where they are', async () => {
    const program = start();
    await program.printed(/stub ready/);
    expect(program.output).toContain(`redis unix:${join(workspace.dataDir, 'redis/redis.sock')}`);
    expect(program.output).toContain(`data ${workspace.dataDir}`);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output).toMatch(/asked SIGTERM[\s\S]*ended well/);
    await nothingLeft();
  });

  it('is up again within two seconds without starting Nx when nothing has changed', async () => {
    workspace.run('start.mjs', [], { STUB_EXIT: '0', REDIS_URL: 'redis://elsewhere' });
    const began = Date.now();
    const program = start();
    await program.printed(/stub ready/);
    expect(Date.now() - began).toBeLessThan(2000);
    expect(workspace.builds).toBe(1);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order when %s reaches npm and everything below it, as Ctrl-C does', async (signal) => {
    const program = start({}, 'npm', ['start']);
    await program.printed(/stub ready/);
    program.signalGroup(signal);
    await program.ended;
    await nothingLeft();
    expect(program.output.match(/asked/g)).toHaveLength(1);
    expect(program.output).toContain('ended well');
  });

  it('ends in order when only npm gets the signal', async () => {
    const program = start({}, 'npm', ['start']);
    await program.printed(/stub ready/);
    program.child.kill('SIGTERM');
    await program.ended;
    await nothingLeft();
    expect(program.output).toContain('ended well');
  });

  it('stops a build that is under way, and says so', async () => {
    workspace.write('node_modules/.bin/nx', '#!/bin/sh\necho $$ > building\nexec sleep 60\n', 0o755);
    const program = start();
    await eventually(() => existsSync(join(workspace.root, 'building')));
    await eventually(() => workspace.read('building').endsWith('\n'));
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(130);
    expect(program.output).toContain('已中止');
    expect(() => process.kill(Number(workspace.read('building')), 0)).toThrow('ESRCH');
  });

  it('counts an API that ends itself with the signal it was given, as NestJS does, as ended well', async () => {
    const program = start({ STUB_RESIGNALS: 'yes' });
    await program.printed(/stub ready/);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    await nothingLeft();
  });

  it('takes a second Ctrl-C, a moment later, as "now"', async () => {
    const program = start({ STUB_STUBBORN: 'yes' });
    await program.printed(/stub ready/);
    const first = Date.now();
    program.child.kill('SIGINT');
    await program.printed(/asked SIGINT/);
    await eventually(() => Date.now() - first > 1100);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(137);
    await nothingLeft();
  });

  it('takes the API along when it is killed outright; the next start stops the Redis left behind', async () => {
    const killed = start();
    const pid = await killed.printed(/pid (\d+)/);
    await killed.printed(/stub ready/);
    killed.child.kill('SIGKILL');
    await eventually(() => !processesMentioning('apps/api/dist/main.js').some((line) => line.includes(workspace.root)), () => `API ${pid} ended`);
    const next = start();
    await next.printed(/stub ready/);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    await nothingLeft();
  });

  it('ends with the exit code of the API and leaves no Redis', async () => {
    const { code } = workspace.run('start.mjs', [], { STUB_EXIT: '7' });
    expect(code).toBe(7);
    await nothingLeft();
  });

  it('starts no Redis when REDIS_URL names one', () => {
    workspace.write('apps/api/src/main.js', 'console.log(process.env.REDIS_URL)');
    const { stdout } = workspace.run('start.mjs', [], { REDIS_URL: 'redis://queue.local:6379' });
    expect(stdout).toContain('redis://queue.local:6379');
    expect(() => workspace.read('data/redis/redis.log')).toThrow('ENOENT');
  });

  it('says in one sentence that the port is taken, before anything else is done', async () => {
    await withBusyPort((port) => {
      const { code, stdout } = workspace.run('start.mjs', [], { PORT: String(port) });
      expect(code).toBe(1);
      expect(sentence(stdout)).toBe(`端口 ${port} 已被占用：请先停止占用它的程序，或换一个端口，例如 PORT=${port + 1} npm start。`);
      expect(workspace.builds).toBe(0);
    });
  });

  it.each(['abc', '70000', '-1', '3000.5'])('says in one sentence that PORT=%s is no port', (port) => {
    const { code, stdout } = workspace.run('start.mjs', [], { PORT: port });
    expect(code).toBe(1);
    expect(sentence(stdout)).toContain(`PORT=${port} 不是端口号`);
  });

  it('says in one sentence that the data folder cannot be made', () => {
    writeFileSync(workspace.dataDir, 'a file, not a folder');
    for (const folder of [workspace.dataDir, join(workspace.dataDir, 'below')]) {
      const { code, stdout } = workspace.run('start.mjs', [], { DATA_DIR: folder });
      expect(code).toBe(1);
      expect(sentence(stdout)).toContain(`数据目录 ${folder} 无法写入`);
    }
  });

  it('says in one sentence that the data folder is read-only', () => {
    mkdirSync(workspace.dataDir);
    chmodSync(workspace.dataDir, 0o555);
    chmodSync(workspace.root, 0o755);
    // Root may write anywhere, so the check runs as nobody.
    const { code, stdout } = workspace.run('start.mjs', [], {}, process.getuid?.() === 0 ? 65_534 : undefined);
    expect(code).toBe(1);
    expect(sentence(stdout)).toContain('无法写入（EACCES）：请给当前用户写权限');
  });

  it('shows why the build failed and ends with 1', () => {
    workspace.write('apps/api/src/broken.js', '');
    const { code, stdout } = workspace.run('start.mjs');
    expect(code).toBe(1);
    expect(stdout).toContain('unexpected token');
    expect(stdout).not.toContain('noise');
    expect(stdout.trim().split('\n').at(-1)).toContain('构建失败');
  });
});
