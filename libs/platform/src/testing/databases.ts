import { mkdtemp, rm } from 'node:fs/promises';
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
  stop(): Promise<void>;
}

function engine(name: Engine, source: Source): TestEngine {
  const opened: TestDatabase[] = [];
  return {
    name,
    createEnvironment: () => source.create(),
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
  return {
    create: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'portfolio-sqlite-'));
      folders.push(folder);
      return { DATA_DIR: folder };
    },
    stop: async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

function postgresSource(): Source {
  let server: Promise<TestPostgres> | null = null;
  return {
    create: async () => {
      server ??= startPostgres();
      return { DATABASE_URL: await (await server).createDatabase() };
    },
    stop: async () => {
      const started = server;
      server = null;
      await (await started)?.stop();
    },
  };
}
