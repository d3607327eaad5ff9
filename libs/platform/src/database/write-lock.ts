import { OperationalError } from '../errors';

/** Nobody got to write in time: overload, or code that waits for its own transaction. Answers 503. */
export class WriteLockTimeoutError extends OperationalError {
  constructor(timeoutMs: number) {
    super('数据库', {
      cause: new Error(
        `no write lock after ${timeoutMs} ms: a transaction is still open. Did code inside a transaction use the DataSource instead of Database.manager?`,
      ),
    });
    this.name = 'WriteLockTimeoutError';
  }
}

/** First come, first served lock on the one connection that writes. */
export class WriteLock {
  private held = false;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly timeoutMs: number) {}

  /** Waits for the lock and gives the function that frees it; throws `WriteLockTimeoutError`. */
  async acquire(timeoutMs = this.timeoutMs): Promise<() => void> {
    if (this.held) await this.turn(timeoutMs);
    this.held = true;
    let freed = false;
    return () => {
      if (freed) return;
      freed = true;
      const next = this.waiting.shift();
      if (next === undefined) this.held = false;
      else next();
    };
  }

  private turn(timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(proceed), 1);
        reject(new WriteLockTimeoutError(timeoutMs));
      }, timeoutMs);
      const proceed = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(proceed);
    });
  }
}
