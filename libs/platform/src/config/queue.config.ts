import { textOf, type Environment } from './environment';

/** Which Redis moves the work. */
export class QueueConfig {
  /** REDIS_URL: `redis://…`, `rediss://…`, or `unix:<socket path>` for the private Redis beside SQLite; null when there is none. */
  readonly redisUrl: string | null;
  /** QUEUE_PREFIX keeps several installations on one Redis apart. */
  readonly prefix: string;

  constructor(env: Environment) {
    this.redisUrl = textOf(env, 'REDIS_URL');
    this.prefix = textOf(env, 'QUEUE_PREFIX') ?? 'portfolio';
  }
}
