import { integerOf, textOf, type Environment } from './environment';

/** Which Redis moves the work. */
export class QueueConfig {
  /** REDIS_URL: `redis://…`, `rediss://…`, or `unix:<socket path>` for the private Redis beside SQLite; null when there is none. */
  readonly redisUrl: string | null;
  /** QUEUE_PREFIX keeps several installations on one Redis apart. */
  readonly prefix: string;
  /** DIGESTS_AT_ONCE: how many reminder digests one worker delivers at a time; each is claimed by one sender, however many there are. */
  readonly digestsAtOnce: number;

  constructor(env: Environment) {
    this.redisUrl = textOf(env, 'REDIS_URL');
    this.prefix = textOf(env, 'QUEUE_PREFIX') ?? 'portfolio';
    this.digestsAtOnce = integerOf(env, 'DIGESTS_AT_ONCE', 16, 1, 64);
  }
}
