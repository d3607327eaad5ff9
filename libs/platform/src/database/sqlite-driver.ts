import sqlite3 from 'sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { SqlitePool, type SqlitePoolSettings } from './sqlite-pool';
import { PooledSqliteRunner } from './sqlite-runner';

/** TypeORM's SQLite driver with a runner for each unit of work on a pool. */
export class PooledSqliteDriver extends SqliteDriver {
  private pool: SqlitePool | null = null;

  constructor(
    dataSource: DataSource,
    private readonly settings: SqlitePoolSettings,
  ) {
    super(dataSource);
  }

  override createQueryRunner(): QueryRunner {
    if (this.pool === null) throw new Error('the database is not open');
    return new PooledSqliteRunner(this, this.pool);
  }

  override async disconnect(): Promise<void> {
    const pool = this.pool;
    this.pool = null;
    await pool?.close();
  }

  protected override async createDatabaseConnection(): Promise<sqlite3.Database> {
    this.pool = await SqlitePool.open(this.options.database, this.settings);
    return this.pool.writer;
  }

  /** Without `verbose()`, which records a stack for every statement. */
  protected override loadDependencies(): void {
    this.sqlite = sqlite3;
  }
}
