import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from '@portfolio/platform/concurrency';
import { UserError } from '@portfolio/platform/errors';

/** OWASP's minimum for Argon2id (the library's default kind): 19 MiB, two passes, one lane; about 50 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashing shares libuv's four threads with the database: never take more than half. */
const AT_ONCE = 2;
const MAX_WAITING = 200;
const RETRY_SECONDS = 10;

/** Argon2id. Waits in a line of limited length, so that a flood of logins cannot hold up everybody else's work. */
@Injectable()
export class PasswordHasher {
  private readonly turns = new Turns(AT_ONCE);
  private dummy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inLine(() => hash(normal(password), COST));
  }

  /** Whether the password fits. For null (no such account, no password yet) takes as long and answers false. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const compared = passwordHash ?? (await (this.dummy ??= this.hash('no account has this password')));
    const fits = await this.inLine(() => verify(compared, normal(password)));
    return fits && passwordHash !== null;
  }

  private async inLine<T>(work: () => Promise<T>): Promise<T> {
    if (this.turns.queued >= MAX_WAITING) throw new UserError('too_many_requests', { seconds: RETRY_SECONDS });
    return this.turns.take(work);
  }
}

/** The same password typed on different keyboards. */
function normal(password: string): string {
  return password.normalize('NFC');
}
