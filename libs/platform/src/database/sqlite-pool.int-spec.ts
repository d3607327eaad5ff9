import { testDatabases, waitUntil, type TestDatabase } from '../testing';
import { LIBRARY, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';
import { SqlitePool } from './sqlite-pool';
import { WriteLockTimeoutError } from './write-lock';

const [sqlite] = testDatabases();
if (sqlite === undefined) throw new Error('no SQLite');

let opened: TestDatabase;

beforeEach(async () => {
  opened = await sqlite.open({ ...LIBRARY, lockTimeoutMs: 300 });
});

afterEach(() => sqlite.stop());

const codes = async () => (await opened.dataSource.manager.find(Shelf, { order: { code: 'ASC' } })).map(({ code }) => code);

it('uses WAL, full synchronisation and foreign keys', async () => {
  const runner = opened.dataSource.createQueryRunner();
  await runner.startTransaction();
  const pragma = async (name: string) => ((await runner.query(`PRAGMA ${name}`)) as Record<string, unknown>[])[0]?.[name];
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  await runner.release();
});

it('reads on connections that cannot write', async () => {
  const pool = await SqlitePool.open(opened.config.sqliteFile, { lockTimeoutMs: 300, busyTimeoutMs: 300 });
  const attempt = () => new Promise<string>((resolve) => pool.reader().run('DELETE FROM shelves', (error) => resolve(String(error))));
  for (let turn = 0; turn < 3; turn += 1) expect(await attempt()).toContain('SQLITE_READONLY');
  await pool.close();
});

it('runs 200 transactions at once, 50 of them rolled back, with 200 reads beside them, exactly', async () => {
  opened = await sqlite.open({ ...LIBRARY, lockTimeoutMs: 30_000 });
  const { manager } = opened.dataSource;
  await manager.insert(Shelf, shelf('TOTAL'));
  const transactions = Array.from({ length: 200 }, async (_, index) => {
    await opened.dataSource.transaction(async (inside) => {
      const before = await inside.findOneByOrFail(Shelf, { code: 'TOTAL' });
      await inside.insert(Shelf, shelf(`T${index}`));
      await inside.update(Shelf, { code: 'TOTAL' }, { count: before.count + 1 });
      if (index % 4 === 3) throw new Error('rolled back');
    });
  });
  const reads = Array.from({ length: 200 }, async () => {
    const total = await manager.findOneByOrFail(Shelf, { code: 'TOTAL' });
    return total.count;
  });
  const outcomes = await Promise.allSettled(transactions);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(50);
  for (const seen of await Promise.all(reads)) expect(seen).toBeLessThanOrEqual(150);
  expect((await manager.findOneByOrFail(Shelf, { code: 'TOTAL' })).count).toBe(150);
  const kept = new Set(await codes());
  expect(kept.size).toBe(151);
  for (let index = 0; index < 200; index += 1) expect([index, kept.has(`T${index}`)]).toEqual([index, index % 4 !== 3]);
});

it('sees the own writes inside a transaction and others only when committed', async () => {
  await opened.dataSource.transaction(async (manager) => {
    await manager.insert(Shelf, shelf('A'));
    expect(await manager.countBy(Shelf, {})).toBe(1);
    expect(await opened.dataSource.manager.countBy(Shelf, {})).toBe(0);
  });
  expect(await opened.dataSource.manager.countBy(Shelf, {})).toBe(1);
});

it('undoes a savepoint alone', async () => {
  await opened.dataSource.transaction(async (manager) => {
    await manager.insert(Shelf, shelf('OUTER'));
    const inner = manager.transaction(async (deeper) => {
      await deeper.insert(Shelf, shelf('INNER'));
      throw new Error('undone');
    });
    await expect(inner).rejects.toThrow('undone');
    await manager.transaction((deeper) => deeper.insert(Shelf, shelf('SECOND')));
  });
  expect(await codes()).toEqual(['OUTER', 'SECOND']);
});

it('rolls back and frees the writer when a runner is released inside its transaction', async () => {
  const runner = opened.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.startTransaction();
  await runner.manager.insert(Shelf, shelf('LEAKED'));
  await runner.release();
  await expect(runner.query('SELECT 1')).rejects.toThrow('released');
  await opened.dataSource.manager.insert(Shelf, shelf('NEXT'));
  expect(await codes()).toEqual(['NEXT']);
});

it('says what is wrong when code inside a transaction waits for its own transaction', async () => {
  const selfMade = opened.database.transaction(async () => {
    await opened.dataSource.manager.insert(Shelf, shelf('OUTSIDE'));
  });
  const error: unknown = await selfMade.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WriteLockTimeoutError);
  expect(String((error as WriteLockTimeoutError).cause)).toMatch(/no write lock after 300 ms.*Database\.manager/);
  await opened.dataSource.manager.insert(Shelf, shelf('AFTER'));
  expect(await codes()).toEqual(['AFTER']);
});

it('serves writers in the order they came, and skips one that gave up', async () => {
  let finish: (() => void) | null = null;
  const blocker = opened.dataSource.transaction(() => new Promise<void>((resolve) => (finish = resolve)));
  const end = await waitUntil<(() => void) | null>(() => finish);
  const impatient = opened.dataSource.manager.insert(Shelf, shelf('IMPATIENT'));
  await expect(impatient).rejects.toThrow(WriteLockTimeoutError);
  const order: string[] = [];
  const later = ['1', '2', '3'].map(async (code) => {
    await opened.dataSource.manager.insert(Shelf, shelf(code));
    order.push(code);
  });
  end();
  await Promise.all([blocker, ...later]);
  expect(order).toEqual(['1', '2', '3']);
});

it('frees the writer after a transaction that could not begin or commit', async () => {
  const runner = opened.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('PRAGMA defer_foreign_keys = ON');
  await runner.query(`INSERT INTO books (id, shelf_id, title_text, created_at) VALUES ('x', 'nowhere', 't', '')`);
  await expect(runner.commitTransaction()).rejects.toThrow('FOREIGN KEY');
  await runner.rollbackTransaction();
  await opened.dataSource.manager.insert(Shelf, shelf('FREE'));
  expect(await codes()).toEqual(['FREE']);
  await runner.release();
});

it('tells where a failing statement was asked for', async () => {
  const error: unknown = await askForNothing().catch((thrown: unknown) => thrown);
  expect((error as Error).stack).toContain('askForNothing');
});

async function askForNothing(): Promise<void> {
  await opened.dataSource.query('SELECT * FROM nothing');
}

it('finishes the running transaction before it closes', async () => {
  const writing = opened.dataSource.transaction(async (manager) => {
    await manager.insert(Shelf, shelf('LAST'));
    await manager.insert(Shelf, shelf('LAST2'));
  });
  await Promise.all([writing, opened.dataSource.query('SELECT 1').then(() => opened.dataSource.destroy())]);
  await opened.dataSource.initialize();
  expect(await codes()).toEqual(['LAST', 'LAST2']);
});
