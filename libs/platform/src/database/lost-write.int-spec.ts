import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { LIBRARY, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';
import { migrate } from './migrate';
import { SnakeNamingStrategy } from './naming';

interface Outcome {
  /** What each write told its caller. */
  told: Record<'plain' | 'b', 'kept' | 'refused'>;
  seenMeanwhile: number;
  /** Codes in the table at the end. */
  rows: string[];
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portfolio-loss-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Transaction A inserts, waits and rolls back; meanwhile somebody inserts plainly, somebody in a transaction B, somebody reads. */
async function disturb(dataSource: DataSource): Promise<Outcome> {
  let rollBack = (): void => undefined;
  let inserted = (): void => undefined;
  const rolledBack = new Promise<void>((resolve) => (rollBack = resolve));
  const aInserted = new Promise<void>((resolve) => (inserted = resolve));
  const a = dataSource
    .transaction(async (manager) => {
      await manager.insert(Shelf, shelf('A'));
      inserted();
      await rolledBack;
      throw new Error('A changes its mind');
    })
    .catch(() => undefined);
  await aInserted;
  const plain = told(dataSource.manager.insert(Shelf, shelf('PLAIN')));
  const b = told(dataSource.transaction((manager) => manager.insert(Shelf, shelf('B'))));
  const seenMeanwhile = await dataSource.manager.countBy(Shelf, { code: 'A' });
  // The plain insert and B had every chance to run before A ends.
  for (let turn = 0; turn < 20; turn += 1) await dataSource.query('SELECT 1');
  rollBack();
  await a;
  const outcome = { plain: await plain, b: await b };
  const rows = await dataSource.manager.find(Shelf, { order: { code: 'ASC' } });
  return { told: outcome, seenMeanwhile, rows: rows.map(({ code }) => code) };
}

async function told(write: Promise<unknown>): Promise<'kept' | 'refused'> {
  return write.then(
    () => 'kept',
    () => 'refused',
  );
}

it('TypeORM on its own shows uncommitted rows and loses writes it has acknowledged', async () => {
  const dataSource = new DataSource({
    type: 'sqlite',
    database: join(folder, 'stock.sqlite'),
    ...LIBRARY,
    namingStrategy: new SnakeNamingStrategy(),
  });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    const outcome = await disturb(dataSource);
    expect(outcome.told.plain).toBe('kept');
    expect(outcome.seenMeanwhile).toBe(1);
    expect(outcome.rows).not.toContain('PLAIN');
  } finally {
    await dataSource.destroy();
  }
});

it('the pool keeps every acknowledged write and nothing that was rolled back', async () => {
  const dataSource = await createDataSource({ url: null, sqliteFile: join(folder, 'pool.sqlite') }, LIBRARY).initialize();
  try {
    await migrate(dataSource);
    expect(await disturb(dataSource)).toEqual({ told: { plain: 'kept', b: 'kept' }, seenMeanwhile: 0, rows: ['B', 'PLAIN'] });
  } finally {
    await dataSource.destroy();
  }
});
