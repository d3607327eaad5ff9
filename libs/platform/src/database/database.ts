import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OperationalError } from '../errors';
import { translateDatabaseError } from './errors';

type Action = () => void | Promise<void>;

/** One transaction, or a savepoint inside one. */
interface Unit {
  manager: EntityManager;
  open: boolean;
  afterCommit: Action[];
  /** The savepoint that runs at present: savepoints follow one another. */
  inner: Promise<unknown>;
}

const SHUTDOWN_WAIT_MS = 5_000;

/** The way to the database: the running transaction's manager, transactions, and what follows a commit. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly units = new AsyncLocalStorage<Unit | null>();
  private readonly running = new Set<Promise<void>>();
  private readonly logger = new Logger(Database.name);

  constructor(readonly dataSource: DataSource) {}

  get dialect(): 'sqlite' | 'postgres' {
    return this.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** The manager of the transaction this code runs in, else the default one. Ask for it each time; never keep it. */
  get manager(): EntityManager {
    return this.unit()?.manager ?? this.dataSource.manager;
  }

  /**
   * Runs `work` in a transaction: all of its writes or none. Inside another one it joins it as a savepoint: when `work` throws,
   * only its own writes are undone, and nothing is kept unless the outermost one commits. Await one thing after another inside.
   * Errors of the database come out as `UserError` (`already_exists`) or `OperationalError` where they are that.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.unit();
    if (outer !== null) return this.savepoint(outer, work);
    const afterCommit: Action[] = [];
    let result: T;
    try {
      result = await this.dataSource.transaction((manager) => this.within({ manager, open: true, afterCommit, inner: Promise.resolve() }, work));
    } catch (error) {
      throw translateDatabaseError(error);
    }
    for (const action of afterCommit) this.start(action);
    return result;
  }

  /** Runs `action` once the outermost transaction has committed, or at once when none is open. Its errors are logged, never thrown. */
  afterCommit(action: Action): void {
    const unit = this.unit();
    if (unit === null) this.start(action);
    else unit.afterCommit.push(action);
  }

  /** Waits until the actions started by `afterCommit` have ended. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Throws `OperationalError` when the database does not answer. */
  async ping(): Promise<void> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch (error) {
      throw new OperationalError('数据库', { cause: error });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (!this.dataSource.isInitialized) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([this.settled(), new Promise((resolve) => (timer = setTimeout(resolve, SHUTDOWN_WAIT_MS)))]);
    clearTimeout(timer);
    await this.dataSource.destroy();
  }

  /** A context that outlives its transaction (a timer, a socket opened inside) has no transaction any more. */
  private unit(): Unit | null {
    const unit = this.units.getStore() ?? null;
    return unit?.open === true ? unit : null;
  }

  private async savepoint<T>(outer: Unit, work: () => Promise<T>): Promise<T> {
    const before = outer.inner;
    const attempt = (async () => {
      await before;
      const inner: Unit = { manager: outer.manager, open: true, afterCommit: [], inner: Promise.resolve() };
      const result = await outer.manager.transaction(() => this.within(inner, work));
      outer.afterCommit.push(...inner.afterCommit);
      return result;
    })();
    outer.inner = attempt.catch(() => undefined);
    return attempt;
  }

  private async within<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
    try {
      return await this.units.run(unit, work);
    } finally {
      unit.open = false;
    }
  }

  private start(action: Action): void {
    const run = this.units
      .run(null, async () => action())
      .catch((error: unknown) => this.logger.error('an action after commit failed', error instanceof Error ? error.stack : String(error)));
    this.running.add(run);
    void run.finally(() => this.running.delete(run));
  }
}
