import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sqlite3 from 'sqlite3';
import { WriteLock } from './write-lock';

export interface SqlitePoolSettings {
  /** How long a unit of work waits for the writer, in ms. */
  lockTimeoutMs: number;
  /** How long a statement waits for another process, in ms. */
  busyTimeoutMs: number;
}

const READERS = 2;
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * One connection that writes, whose units of work are serialised, and two that only read (WAL).
 * Why: TypeORM shares a single connection, so that a plain insert lands in whatever transaction is open and is lost with it.
 */
export class SqlitePool {
  private turn = 0;

  private constructor(
    readonly writer: sqlite3.Database,
    private readonly readers: readonly sqlite3.Database[],
    readonly lock: WriteLock,
  ) {}

  static async open(file: string, { lockTimeoutMs, busyTimeoutMs }: SqlitePoolSettings): Promise<SqlitePool> {
    if (file === ':memory:') throw new Error('an in-memory SQLite database cannot be read on a second connection: use a file');
    await mkdir(dirname(file), { recursive: true });
    const opened: sqlite3.Database[] = [];
    try {
      const writer = await open(file, sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE);
      opened.push(writer);
      await execute(writer, `PRAGMA busy_timeout = ${busyTimeoutMs}`);
      await execute(writer, 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
      const readers: sqlite3.Database[] = [];
      for (let index = 0; index < READERS; index += 1) {
        const reader = await open(file, sqlite3.OPEN_READWRITE);
        opened.push(reader);
        readers.push(reader);
        await execute(reader, `PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA query_only = ON`);
      }
      return new SqlitePool(writer, readers, new WriteLock(lockTimeoutMs));
    } catch (error) {
      await Promise.allSettled(opened.map(close));
      throw error;
    }
  }

  reader(): sqlite3.Database {
    this.turn = (this.turn + 1) % this.readers.length;
    return this.readers[this.turn] ?? this.writer;
  }

  /** Lets the unit of work that is writing finish, then closes every connection. */
  async close(): Promise<void> {
    await this.lock.acquire(CLOSE_TIMEOUT_MS).catch(() => undefined);
    for (const connection of [...this.readers, this.writer]) await close(connection);
  }
}

function open(file: string, mode: number): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const connection = new sqlite3.Database(file, mode, (error) => (error === null ? resolve(connection) : reject(error)));
  });
}

function execute(connection: sqlite3.Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.exec(sql, (error) => (error === null ? resolve() : reject(error)));
  });
}

function close(connection: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.close((error) => (error === null ? resolve() : reject(error)));
  });
}
