import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { LoginAttemptsRepository } from './login-attempts.repository';
import { networkOf } from './network-of';

/** How failures in a row slow down the next attempt: from the `free`-th on a lock of one minute, doubled by each further failure. */
interface Rule {
  free: number;
  /** Failures are forgotten after this time without another. */
  memoryMs: number;
}

const MINUTE_MS = 60_000;
const LONGEST_LOCK_MS = 30 * MINUTE_MS;
/** One account: five wrong passwords. */
export const ACCOUNT_RULE: Rule = { free: 5, memoryMs: 12 * 60 * MINUTE_MS };
/** One address: thirty, since a whole office may stand behind one. A success does not clear it. */
export const ADDRESS_RULE: Rule = { free: 30, memoryMs: 60 * MINUTE_MS };

/** Holds back guessing of passwords, by account and by address. Counted alike whether the account exists or not. */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly repository: LoginAttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `login_locked` with the minutes left. */
  async assertOpen(username: string, address: string | null): Promise<void> {
    const now = this.clock.now().getTime();
    const attempts = await this.repository.find(subjects(username, address).map(({ subject }) => subject));
    const left = Math.max(0, ...attempts.map(({ lockedUntil }) => (lockedUntil === null ? 0 : Date.parse(lockedUntil) - now)));
    if (left > 0) throw new UserError('login_locked', { minutes: Math.ceil(left / MINUTE_MS) });
  }

  /** Notes a failure; needs a transaction of its own, so that the failure is kept when the request is refused. */
  async failed(username: string, address: string | null): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { subject, rule } of subjects(username, address)) {
      const failures = await this.repository.countFailure(subject, iso(now), iso(now - rule.memoryMs));
      const lock = lockMs(failures, rule);
      if (lock > 0) await this.repository.lock(subject, iso(now + lock));
    }
    await this.repository.forgetBefore(iso(now - ACCOUNT_RULE.memoryMs));
  }

  /** Forgets the account's failures. */
  async succeeded(username: string): Promise<void> {
    for (const { subject } of subjects(username, null)) await this.repository.forget(subject);
  }
}

/** How long the next attempt has to wait after this many failures in a row. */
export function lockMs(failures: number, { free }: Rule): number {
  return failures < free ? 0 : Math.min(LONGEST_LOCK_MS, MINUTE_MS * 2 ** Math.min(10, failures - free));
}

function subjects(username: string, address: string | null): { subject: string; rule: Rule }[] {
  const account = { subject: digest(`account:${username}`), rule: ACCOUNT_RULE };
  return address === null ? [account] : [account, { subject: digest(`address:${networkOf(address)}`), rule: ADDRESS_RULE }];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
