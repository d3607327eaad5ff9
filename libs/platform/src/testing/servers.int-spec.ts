import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import { ServerProcess } from './server-process';
import { startSmtp, type TestSmtp } from './smtp';
import { waitUntil } from './wait-until';

describe('PostgreSQL', () => {
  it('gives databases that know nothing of each other, and leaves nothing behind', async () => {
    const server = await startPostgres();
    const addresses = [await server.createDatabase(), await server.createDatabase()];
    const clients = addresses.map((connectionString) => new Client({ connectionString }));
    for (const client of clients) {
      await client.connect();
      await client.query('CREATE TABLE one (id integer)');
    }
    for (const client of clients) await client.end();
    await server.stop();
    expect(existsSync(new URL(addresses[0] ?? '').searchParams.get('host') ?? '/')).toBe(false);
  });
});

describe('Redis', () => {
  it.each([
    [false, null],
    [true, 'value'],
  ])('when persistent is %s, has %s after a crash', async (persistent, kept) => {
    const server = await startRedis({ persistent });
    const client = new Redis({ path: server.socket, retryStrategy: () => 20, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.set('key', 'value');
    await server.kill();
    await server.restart();
    expect(await client.get('key')).toBe(kept);
    await client.set('key', 'again');
    await server.flush();
    expect(await client.get('key')).toBeNull();
    client.disconnect();
    await server.stop();
    expect(existsSync(dirname(server.socket))).toBe(false);
  });
});

describe('SMTP', () => {
  let server: TestSmtp;
  const send = () => createTransport(server.url).sendMail({ from: '系统 <a@x.cn>', to: 'b@y.cn', subject: '节点逾期', text: '正文', html: '<b>正文</b>', messageId: '<1@x>' });

  beforeEach(async () => {
    server = await startSmtp();
  });

  afterEach(() => server.stop());

  it('keeps what it accepts', async () => {
    await send();
    expect(server.mails).toMatchObject([{ from: 'a@x.cn', to: ['b@y.cn'], subject: '节点逾期', text: '正文', html: '<b>正文</b>', messageId: '<1@x>' }]);
  });

  it('refuses while told to', async () => {
    server.reject = true;
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    expect(server.mails).toEqual([]);
    server.reject = false;
    await send();
    expect(server.mails).toHaveLength(1);
  });
});

describe('a server process', () => {
  it('ends when the process that started it is killed', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const guard = spawn('/bin/sh', ['-c', process.argv[1], 'guard', 'TERM', '/dev/null', 'sleep', '1000'], { stdio: ['pipe', 'inherit', 'ignore'] });
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['-e', script, ServerProcess.guardScript], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await waitUntil(() => !isAlive(pid), { what: 'the end of the server' });
  });
});

describe('waitUntil', () => {
  it('gives what came, and says what did not come and why', async () => {
    let asked = 0;
    await expect(waitUntil(() => (asked++ > 2 ? asked : null))).resolves.toBe(4);
    const missed = waitUntil(() => Promise.reject(new Error('not yet')), { what: 'the mail', timeoutMs: 50 });
    await expect(missed).rejects.toThrow('the mail did not come within 50 ms');
    await expect(missed).rejects.toMatchObject({ cause: new Error('not yet') });
  });
});

function isAlive(pid: number): boolean {
  return readdirSync('/proc').includes(String(pid));
}
