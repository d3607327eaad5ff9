import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseConfig } from '../config';
import { Database, loadedEntities, openDataSource, type EntityClass, type MigrationClass } from '../database';
import { startPostgres, type TestPostgres } from './postgres';

export type Engine = 'sqlite' | 'postgres';

export interface TestDatabaseSettings {
  /** Every entity whose file the test has loaded, unless told. */
  entities?: readonly EntityClass[];
  /** The product's migrations unless told. */
  migrations?: readonly MigrationClass[];
  /** How long a write waits for the transaction before it (SQLite), in ms. */
  lockTimeoutMs?: number;
}

export interface TestDatabase {
  readonly database: Database;
  readonly dataSource: Database['dataSource'];
  readonly config: DatabaseConfig;
  /** What a process needs in its environment to use the same database. */
  readonly env: Record<string, string>;
  close(): Promise<void>;
}

/** One kind of database, started when first used. */
export interface TestEngine {
  readonly name: Engine;
  /** Environment naming a new, empty database (no table yet): DATABASE_URL, or DATA_DIR for SQLite. */
  createEnvironment(): Promise<Record<string, string>>;
  /** Environment naming a copy of another one's database, which nobody may be using meanwhile: filled once, tested many times. */
  copyEnvironment(env: Record<string, string>): Promise<Record<string, string>>;
  /** A new database with the migrations run. */
  open(settings?: TestDatabaseSettings): Promise<TestDatabase>;
  /** Closes what `open` opened and stops the server. `describeEachDatabase` does it. */
  stop(): Promise<void>;
}

/** Both engines. Stop each when done. */
export function testDatabases(): TestEngine[] {
  return [engine('sqlite', sqliteSource()), engine('postgres', postgresSource())];
}

/** Runs the same tests on SQLite and on PostgreSQL, and cleans up after them. */
export function describeEachDatabase(define: (engine: TestEngine) => void): void {
  for (const tested of testDatabases()) {
    describe(`on ${tested.name}`, () => {
      define(tested);
      // After the hooks of `define`: they may still use the database.
      afterAll(() => tested.stop());
    });
  }
}

/** Opens the database that an environment names. */
export async function openTestDatabase(env: Record<string, string>, settings: TestDatabaseSettings = {}): Promise<TestDatabase> {
  const config = new DatabaseConfig(env);
  const dataSource = await openDataSource(config, { entities: loadedEntities(), ...settings });
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  return { database: new Database(dataSource), dataSource, config, env, close };
}

interface Source {
  create(): Promise<Record<string, string>>;
  copy(env: Record<string, string>): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

function engine(name: Engine, source: Source): TestEngine {
  const opened: TestDatabase[] = [];
  return {
    name,
    createEnvironment: () => source.create(),
    copyEnvironment: (env) => source.copy(env),
    open: async (settings) => {
      const database = await openTestDatabase(await source.create(), settings);
      opened.push(database);
      return database;
    },
    stop: async () => {
      for (const database of opened.splice(0)) await database.close();
      await source.stop();
    },
  };
}

function sqliteSource(): Source {
  const folders: string[] = [];
  const create = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portfolio-sqlite-'));
    folders.push(folder);
    return { DATA_DIR: folder };
  };
  return {
    create,
    copy: async (env) => {
      const copied = await create();
      await cp(String(env['DATA_DIR']), copied.DATA_DIR, { recursive: true });
      return copied;
    },
    stop: async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

function postgresSource(): Source {
  let server: Promise<TestPostgres> | null = null;
  const create = async (template?: string) => {
    server ??= startPostgres();
    return { DATABASE_URL: await (await server).createDatabase(template) };
  };
  return {
    create: () => create(),
    copy: (env) => create(env['DATABASE_URL']),
    stop: async () => {
      const started = server;
      server = null;
      await (await started)?.stop();
    },
  };
}
