import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel.js';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { SqliteQueryRunner } from 'typeorm/driver/sqlite/SqliteQueryRunner.js';
import type { Database as Connection } from 'sqlite3';
import type { SqlitePool } from './sqlite-pool';

const READING_PRAGMAS =
  'table_info|table_xinfo|table_list|index_list|index_info|index_xinfo|foreign_key_list|foreign_key_check|integrity_check|quick_check|user_version|data_version';
const READS = new RegExp(`^\\s*(select\\b|explain\\b|pragma\\s+"?(${READING_PRAGMAS})"?\\s*(\\(|;|$)|with\\b(?![\\s\\S]*\\b(insert|update|delete|replace)\\b))`, 'i');

type Answer = ReturnType<SqliteQueryRunner['query']>;

/** Whether a statement cannot write; whatever is doubtful counts as a write. */
export function isReading(sql: string): boolean {
  return READS.test(sql);
}

/**
 * A query runner that owns the writer from BEGIN to COMMIT. Outside a transaction each write takes the writer for itself
 * and each read goes to a reading connection.
 */
export class PooledSqliteRunner extends SqliteQueryRunner {
  private target: Connection;
  private letGo: (() => void) | null = null;
  private migrations = 0;

  constructor(
    driver: SqliteDriver,
    private readonly pool: SqlitePool,
  ) {
    super(driver);
    this.target = pool.writer;
  }

  override connect(): Promise<Connection> {
    return Promise.resolve(this.target);
  }

  override async query(sql: string, parameters?: unknown[], useStructuredResult = false): Answer {
    if (this.letGo !== null) return this.run(this.pool.writer, sql, parameters, useStructuredResult);
    if (isReading(sql)) return this.run(this.pool.reader(), sql, parameters, useStructuredResult);
    const free = await this.pool.lock.acquire();
    try {
      return await this.run(this.pool.writer, sql, parameters, useStructuredResult);
    } finally {
      free();
    }
  }

  override async startTransaction(isolation?: IsolationLevel): Promise<void> {
    this.letGo ??= await this.pool.lock.acquire();
    try {
      await super.startTransaction(isolation);
    } catch (error) {
      if (this.transactionDepth === 0) this.end();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (!this.isTransactionActive) this.end();
  }

  override async rollbackTransaction(): Promise<void> {
    const outermost = this.transactionDepth <= 1;
    try {
      await super.rollbackTransaction();
    } catch (error) {
      // SQLite rolls back by itself on a full disk or an I/O error; nothing is left to roll back then.
      if (!outermost || !this.isTransactionActive || !String(error).includes('no transaction is active')) throw error;
      this.end();
    }
    if (!this.isTransactionActive) this.end();
  }

  /** Foreign keys go off before the transaction of a migration: a rebuilt table would delete its children. */
  override async beforeMigration(): Promise<void> {
    this.letGo ??= await this.pool.lock.acquire();
    this.migrations += 1;
    if (!this.isTransactionActive) await super.beforeMigration();
  }

  override async afterMigration(): Promise<void> {
    if (!this.isTransactionActive) await super.afterMigration();
    this.migrations = Math.max(0, this.migrations - 1);
    if (!this.isTransactionActive) this.end();
  }

  /** A runner that was left in a transaction rolls it back. */
  override async release(): Promise<void> {
    if (this.isReleased) return;
    if (this.letGo !== null) {
      if (this.isTransactionActive) await this.quietly('ROLLBACK');
      if (this.migrations > 0) await this.quietly('PRAGMA foreign_keys = ON');
      this.migrations = 0;
      this.end();
    }
    await super.release();
    this.isReleased = true;
  }

  /** `super.query` asks for the connection before its first await, so nothing comes between. */
  private async run(connection: Connection, sql: string, parameters: unknown[] | undefined, useStructuredResult: boolean): Answer {
    this.target = connection;
    try {
      return (await super.query(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, parameters, useStructuredResult)) as Awaited<Answer>;
    } catch (error) {
      // The error was born in a callback of the driver: give it the stack of the code that asked.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  private async quietly(sql: string): Promise<void> {
    await this.run(this.pool.writer, sql, undefined, false).catch(() => undefined);
  }

  private end(): void {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    if (this.migrations > 0) return;
    const letGo = this.letGo;
    this.letGo = null;
    letGo?.();
  }
}
