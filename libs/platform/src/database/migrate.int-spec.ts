import { Logger } from '@nestjs/common';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { describeEachDatabase, openTestDatabase } from '../testing';
import { createDataSource } from './data-source';
import { schemaDrift } from './drift';
import { Book } from './fixtures/book.entity';
import { LIBRARY, book, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';
import { makeImmutable, makeMutable } from './immutable';
import { MigrationFailedError, migrate, undoLastMigration } from './migrate';
import { addColumns, createTable, flag, id, reference, text } from './migration-columns';

class Rebuild1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'shelves', [text('place', { default: "l'étage" }), flag('open', { default: true })], { indices: [['place']] });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('shelves', ['place', 'open']);
  }
}

class Broken1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'half', [id()]);
    await runner.query('INSERT INTO nowhere VALUES (1)');
  }
  async down(): Promise<void> {}
}

class Orphans1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO books (id, shelf_id, title_text, created_at) VALUES ('x', 'nowhere', 't', '')`);
  }
  async down(): Promise<void> {}
}

class Frozen1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeImmutable(runner, 'shelves');
  }
  async down(runner: QueryRunner): Promise<void> {
    await makeMutable(runner, 'shelves');
  }
}

class Referring1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'shelves', [reference('favourite_id', 'books', { nullable: true, onDelete: 'SET NULL' })]);
  }
  async down(): Promise<void> {}
}

const upTo = (...more: (new () => MigrationInterface)[]) => ({ ...LIBRARY, migrations: [...LIBRARY.migrations, ...more] });
const titles = async (dataSource: DataSource) => (await dataSource.query('SELECT title_text AS title FROM books')) as unknown[];

describeEachDatabase((engine) => {
  let logged: jest.SpyInstance;
  beforeEach(() => {
    logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  it('rebuilds a table, up and down, without deleting the children that cascade', async () => {
    const first = await engine.open(LIBRARY);
    await first.dataSource.manager.insert(Shelf, shelf('A'));
    await first.dataSource.manager.insert(Book, book('Kept', 'A'));
    await first.close();
    const { dataSource, close } = await openTestDatabase(first.env, upTo(Rebuild1700000000002));
    expect(await dataSource.query('SELECT place, code FROM shelves')).toEqual([{ place: "l'étage", code: 'A' }]);
    expect(await titles(dataSource)).toEqual([{ title: 'Kept' }]);
    await undoLastMigration(dataSource);
    expect(await titles(dataSource)).toEqual([{ title: 'Kept' }]);
    expect(await schemaDrift(dataSource)).toEqual([]);
    await dataSource.manager.delete(Shelf, { code: 'A' });
    expect(await titles(dataSource)).toEqual([]);
    await close();
  });

  it('keeps nothing of a migration that failed, says which, and leaves foreign keys on', async () => {
    const { env, close } = await engine.open(LIBRARY);
    await close();
    await expect(openTestDatabase(env, upTo(Rebuild1700000000002, Broken1700000000003))).rejects.toThrow(MigrationFailedError);
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('Broken1700000000003'));
    const again = await openTestDatabase(env, LIBRARY);
    expect(await schemaDrift(again.dataSource)).toEqual([]);
    await expect(again.dataSource.query('SELECT * FROM half')).rejects.toThrow();
    await again.close();

    const dataSource = await createDataSource(again.config, upTo(Broken1700000000003)).initialize();
    await expect(migrate(dataSource)).rejects.toThrow(/nowhere/);
    await expect(dataSource.manager.insert(Book, book('Orphan', 'NOWHERE'))).rejects.toThrow(/foreign key/i);
    await dataSource.destroy();
  });

  it('refuses a migration that leaves rows referring to nothing', async () => {
    const { env, close } = await engine.open(LIBRARY);
    await close();
    await expect(openTestDatabase(env, upTo(Orphans1700000000004))).rejects.toThrow(/refer to nothing|foreign key/);
  });

  it('refuses a database that is newer than the program', async () => {
    const { env, close } = await engine.open(upTo(Rebuild1700000000002));
    await close();
    await expect(openTestDatabase(env, LIBRARY)).rejects.toThrow('newer than the program: it has Rebuild1700000000002');
  });

  it('lets processes that start together migrate once', async () => {
    const env = await engine.createEnvironment();
    const opened = await Promise.all([1, 2, 3, 4].map(() => openTestDatabase(env, upTo(Rebuild1700000000002))));
    expect(await opened[0]?.dataSource.query('SELECT name FROM migrations ORDER BY id')).toEqual([{ name: 'Library1700000000001' }, { name: 'Rebuild1700000000002' }]);
    for (const { close } of opened) await close();
  });

  it('refuses UPDATE and DELETE of an immutable table, also after it was rebuilt', async () => {
    const { dataSource } = await engine.open(upTo(Frozen1700000000005, Referring1700000000006));
    await dataSource.manager.insert(Shelf, shelf('A'));
    await expect(dataSource.manager.update(Shelf, { code: 'A' }, { name: 'x' })).rejects.toThrow('shelves is append-only');
    await expect(dataSource.manager.delete(Shelf, { code: 'A' })).rejects.toThrow('shelves is append-only');
    const [row] = (await dataSource.query('SELECT name, favourite_id FROM shelves')) as unknown[];
    expect(row).toEqual({ name: 'Shelf A', favourite_id: null });
  });

  it('takes the refusal away again', async () => {
    const { dataSource } = await engine.open(upTo(Frozen1700000000005));
    await undoLastMigration(dataSource);
    await dataSource.manager.insert(Shelf, shelf('A'));
    await dataSource.manager.delete(Shelf, { code: 'A' });
    expect(await dataSource.manager.count(Shelf)).toBe(0);
  });
});
