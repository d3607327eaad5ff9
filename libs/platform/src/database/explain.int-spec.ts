import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { startPostgres, type TestPostgres } from '../testing';
import { openDataSource } from './data-source';
import { explainDatabaseError } from './explain';
import { LIBRARY } from './fixtures/library';
import { MigrationFailedError } from './migrate';

const NOBODY = 65_534;
let folder: string;

// Loads the driver while the process may still read its own files: a checkout can lie in a folder closed to others.
beforeAll(async () => {
  const warm = await mkdtemp(join(tmpdir(), 'portfolio-explain-'));
  await (await openDataSource({ url: null, sqliteFile: join(warm, 'warm.sqlite') }, LIBRARY)).destroy();
  await rm(warm, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portfolio-explain-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function sentence(config: { url: string | null; sqliteFile: string }): Promise<string | null> {
  try {
    await (await openDataSource(config, { ...LIBRARY, busyTimeoutMs: 50 })).destroy();
  } catch (error) {
    return explainDatabaseError(error);
  }
  throw new Error('the database could be opened');
}

const sqlite = (file: string) => sentence({ url: null, sqliteFile: join(folder, file) });

/** Root may write everywhere: becomes somebody who may not. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe('SQLite', () => {
  it('a folder that cannot be written', async () => {
    await chmod(folder, 0o555);
    expect(await withoutRights(() => sqlite('portfolio.sqlite'))).toContain('不可写');
    expect(await withoutRights(() => sqlite('new/portfolio.sqlite'))).toContain('DATA_DIR');
  });

  it('a file that cannot be written', async () => {
    await (await openDataSource({ url: null, sqliteFile: join(folder, 'kept.sqlite') }, LIBRARY)).destroy();
    await chmod(join(folder, 'kept.sqlite'), 0o444);
    await chmod(folder, 0o555);
    expect(await withoutRights(() => sqlite('kept.sqlite'))).toContain('不可写');
  });

  it('a path that is no folder, or a file that is one', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await sqlite('file/portfolio.sqlite')).toContain('请检查路径');
    await mkdir(join(folder, 'portfolio.sqlite'));
    expect(await sqlite('portfolio.sqlite')).toContain('请检查路径');
  });

  it('a file another program has locked', async () => {
    const other = await new Promise<sqlite3.Database>((resolve) => {
      const connection: sqlite3.Database = new sqlite3.Database(join(folder, 'locked.sqlite'), () => resolve(connection));
    });
    await new Promise<void>((resolve) => other.exec('BEGIN EXCLUSIVE; CREATE TABLE x (a)', () => resolve()));
    expect(await sqlite('locked.sqlite')).toContain('被其他程序占用');
    await new Promise<void>((resolve) => other.close(() => resolve()));
  });

  it('a file that is no database', async () => {
    await writeFile(join(folder, 'text.sqlite'), 'not a database '.repeat(100));
    expect(await sqlite('text.sqlite')).toContain('备份');
  });
});

describe('PostgreSQL', () => {
  let server: TestPostgres;
  let address: URL;

  beforeAll(async () => {
    server = await startPostgres();
    address = new URL(await server.createDatabase());
  });

  afterAll(() => server.stop());

  const postgres = (url: string) => sentence({ url, sqliteFile: '' });

  it('nobody listens', async () => {
    const free = createServer();
    const port = await new Promise<number>((resolve) =>
      free.listen(0, '127.0.0.1', () => {
        const bound = free.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      }),
    );
    await new Promise((resolve) => free.close(resolve));
    expect(await postgres(`postgres://app@127.0.0.1:${port}/x`)).toContain('连接不上 PostgreSQL');
    expect(await postgres(`postgres://app@localhost/x?host=${folder}`)).toContain('连接不上 PostgreSQL');
  });

  it('a database or an account that does not exist', async () => {
    const host = address.searchParams.get('host') ?? '';
    expect(await postgres(`postgres://app@localhost/missing?host=${host}`)).toContain('请先在 PostgreSQL 中创建');
    expect(await postgres(`postgres://stranger@localhost/test_1?host=${host}`)).toContain('用户名和密码');
  });
});

it('explains a failed migration and leaves everything else alone', () => {
  expect(explainDatabaseError(new MigrationFailedError('migration failed: x'))).toContain('已全部撤销');
  expect(explainDatabaseError(new MigrationFailedError('the database is newer than the program: it has X'))).toContain('更新版本');
  expect(explainDatabaseError(new TypeError('x is not a function'))).toBeNull();
  expect(explainDatabaseError('nothing')).toBeNull();
});
