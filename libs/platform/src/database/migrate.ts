import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';

/** Key of the PostgreSQL advisory lock that lets one process migrate at a time. */
const ADVISORY_LOCK = 4_150_215;

/** The schema could not be brought up to date; nothing of it was kept. The process has to stop. */
export class MigrationFailedError extends Error {
  override name = 'MigrationFailedError';
}

/** Runs what is pending in one transaction, one process at a time, and gives the names run. Throws `MigrationFailedError`. */
export function migrate(dataSource: DataSource): Promise<string[]> {
  return inMigration(dataSource, async (executor) => {
    await refuseNewerDatabase(dataSource, executor);
    return (await executor.executePendingMigrations()).map((migration) => migration.name);
  });
}

/** Takes the last migration back. For tests and for repair by hand. */
export async function undoLastMigration(dataSource: DataSource): Promise<void> {
  await inMigration(dataSource, async (executor) => {
    await executor.undoLastMigration();
    return ['undo'];
  });
}

async function inMigration(dataSource: DataSource, work: (executor: MigrationExecutor) => Promise<string[]>): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.beforeMigration();
    await runner.startTransaction();
    try {
      if (dataSource.options.type === 'postgres') await runner.query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'all';
      const names = await work(executor);
      if (names.length > 0) await refuseBrokenReferences(runner);
      await runner.commitTransaction();
      return names;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      if (error instanceof MigrationFailedError) throw error;
      throw new MigrationFailedError(`migration failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    } finally {
      await runner.afterMigration();
    }
  } finally {
    await runner.release();
  }
}

async function refuseNewerDatabase(dataSource: DataSource, executor: MigrationExecutor): Promise<void> {
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = (await executor.getExecutedMigrations()).find((migration) => !known.has(migration.name));
  if (unknown !== undefined) throw new MigrationFailedError(`the database is newer than the program: it has ${unknown.name}`);
}

/** Foreign keys were off while migrating on SQLite. */
async function refuseBrokenReferences(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type === 'postgres') return;
  const broken = (await runner.query('PRAGMA foreign_key_check')) as { table: string; parent: string }[];
  const first = broken[0];
  if (first !== undefined) {
    throw new MigrationFailedError(`${broken.length} rows refer to nothing after migrating, the first in ${first.table} to ${first.parent}`);
  }
}
