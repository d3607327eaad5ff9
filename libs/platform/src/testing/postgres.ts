import { execFile } from 'node:child_process';
import { chown, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { ServerProcess, type Account } from './server-process';
import { waitUntil } from './wait-until';

const run = promisify(execFile);
const BINARIES = '/usr/lib/postgresql';

/** A PostgreSQL of its own in a temporary folder, reached over a socket there. */
export interface TestPostgres {
  /** Makes a database, empty or a copy of the one at the address `template`, which nobody may be connected to, and gives its address (DATABASE_URL). */
  createDatabase(template?: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a private PostgreSQL from Debian's binaries, as the account `postgres` when run by root. Takes about a second. */
export async function startPostgres(): Promise<TestPostgres> {
  const binaries = await findBinaries();
  const account = process.getuid?.() === 0 ? await postgresAccount() : undefined;
  const folder = await mkdtemp('/tmp/portfolio-pg-');
  if (account !== undefined) await chown(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  await run(join(binaries, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'app', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'], {
    ...account,
    cwd: '/',
  });
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const command = [join(binaries, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = await ServerProcess.start(command, { signal: 'INT', log, ...(account && { account }) });
  const url = (database: string) => `postgres://app@localhost/${database}?host=${folder}`;
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitUntil(() => query(url('postgres'), 'SELECT 1').then(() => true), { what: 'PostgreSQL', timeoutMs: 30_000 });
  } catch (error) {
    const output = await readFile(log, 'utf8').catch(() => '');
    await stop();
    throw new Error(`PostgreSQL did not start:\n${output}`, { cause: error });
  }
  let made = 0;
  return {
    stop,
    createDatabase: async (template) => {
      made += 1;
      const copied = template === undefined ? '' : ` TEMPLATE ${new URL(template).pathname.slice(1)}`;
      await query(url('postgres'), `CREATE DATABASE test_${made}${copied}`);
      return url(`test_${made}`);
    },
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function findBinaries(): Promise<string> {
  const versions = (await readdir(BINARIES).catch(() => [])).sort((a, b) => Number(b) - Number(a));
  const newest = versions[0];
  if (newest === undefined) throw new Error(`no PostgreSQL below ${BINARIES}: install it with "apt-get install -y postgresql"`);
  return join(BINARIES, newest, 'bin');
}

async function postgresAccount(): Promise<Account> {
  const entry = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith('postgres:'));
  if (entry === undefined) throw new Error('there is no account "postgres" for PostgreSQL to run as');
  const [, , uid, gid] = entry.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
