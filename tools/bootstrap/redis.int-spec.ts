import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, processesMentioning, Running } from './testing/processes';
import { Workspace } from './testing/workspace';

/** Opens the private Redis, says so, and leaves it on SIGTERM. */
const holdScript = `
  const { PrivateRedis } = await import('./tools/bootstrap/redis.mjs');
  const redis = await PrivateRedis.open(process.env.DATA_DIR);
  console.log('open', redis.place.socket);
  process.on('SIGTERM', async () => { await redis.leave(); console.log('left'); });
`;

describe('the private Redis', () => {
  let workspace: Workspace;
  const holders: Running[] = [];

  afterEach(async () => {
    for (const { child, ended } of holders.splice(0)) {
      child.kill('SIGTERM');
      await ended;
    }
    workspace.remove();
  });

  const hold = async (): Promise<{ holder: Running; socket: string }> => {
    const holder = new Running(process.execPath, ['--input-type=module', '-e', holdScript], workspace.root, workspace.environment());
    holders.push(holder);
    return { holder, socket: await holder.printed(/open (.+)/) };
  };
  const redis = (socket: string, ...command: string[]): string => spawnSync('redis-cli', ['-s', socket, ...command], { encoding: 'utf8' }).stdout.trim();
  const servers = (socket: string): string[] => processesMentioning(`unixsocket:${socket}`).concat(processesMentioning(socket)).filter((line) => line.includes('redis-server'));
  const leave = async ({ child, ended }: Running): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };

  it('lives on a socket closed to others, keeps what it is given, and never evicts', async () => {
    workspace = new Workspace('数据 目录');
    const { holder, socket } = await hold();
    expect(statSync(socket).mode & 0o77).toBe(0);
    expect(statSync(join(workspace.dataDir, 'redis')).mode & 0o77).toBe(0);
    expect(redis(socket, 'CONFIG', 'GET', 'maxmemory-policy')).toContain('noeviction');
    expect(redis(socket, 'CONFIG', 'GET', 'appendonly')).toContain('yes');
    expect(redis(socket, 'CONFIG', 'GET', 'port')).toBe('port\n0');
    redis(socket, 'SET', 'kept', 'value');
    await leave(holder);
    await eventually(() => servers(socket).length === 0);
    const again = await hold();
    expect(redis(again.socket, 'GET', 'kept')).toBe('value');
  });

  it('is one for all who need it, and ends with the last of them', async () => {
    workspace = new Workspace();
    const [first, second] = await Promise.all([hold(), hold()]);
    expect(first.socket).toBe(second.socket);
    const pid = /process_id:(\d+)/.exec(redis(first.socket, 'INFO', 'server'))?.[1];
    await leave(first.holder);
    expect(/process_id:(\d+)/.exec(redis(first.socket, 'INFO', 'server'))?.[1]).toBe(pid);
    await leave(second.holder);
    await eventually(() => servers(first.socket).length === 0);
    expect(existsSync(join(workspace.dataDir, 'redis/starting'))).toBe(false);
  });

  it('comes back by itself when it is killed', async () => {
    workspace = new Workspace();
    const { holder, socket } = await hold();
    redis(socket, 'SET', 'kept', 'value');
    redis(socket, 'WAITAOF', '1', '0', '2000');
    await eventually(() => /aof_pending_bio_fsync:0/.test(redis(socket, 'INFO', 'persistence')));
    const pid = Number(/process_id:(\d+)/.exec(redis(socket, 'INFO', 'server'))?.[1]);
    process.kill(pid, 'SIGKILL');
    await holder.printed(/私有 Redis 意外退出/);
    await eventually(() => redis(socket, 'GET', 'kept') === 'value');
  });

  it('takes a short folder for its socket when the data folder has a long name', async () => {
    workspace = new Workspace('深'.repeat(30));
    mkdirSync(workspace.dataDir);
    const { holder, socket } = await hold();
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(100);
    expect(statSync(join(socket, '..')).mode & 0o77).toBe(0);
    expect(redis(socket, 'PING')).toBe('PONG');
    await leave(holder);
    await eventually(() => servers(socket).length === 0);
    rmSync(join(socket, '..'), { recursive: true });
  });

  it('shows the log and one sentence when the server cannot start', () => {
    workspace = new Workspace();
    workspace.write('data/redis/appendonlydir/appendonly.aof.manifest', 'no manifest');
    const { code, stdout } = workspace.run('start.mjs');
    expect(code).toBe(1);
    expect(stdout.trim().split('\n').at(-1)).toContain('私有 Redis 没有启动');
  });

  it('says what to install where it may not install it', () => {
    workspace = new Workspace();
    workspace.write('tools/bootstrap/debian.mjs', 'export const mayInstallDebianPackages = () => false; export const installDebianPackages = () => {};');
    const program = workspace.read('tools/bootstrap/redis-program.mjs');
    workspace.write('tools/bootstrap/redis-program.mjs', program.replace("['redis-server', 'valkey-server']", "['no-such-server']"));
    const { code, stdout } = workspace.run('start.mjs');
    expect(code).toBe(1);
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^没有找到 redis-server：.*apt-get install redis-server.*REDIS_URL=/);
  });
});
