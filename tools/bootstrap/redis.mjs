import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './processes.mjs';
import { redisPlace } from './redis-place.mjs';
import { ensureRedisProgram } from './redis-program.mjs';
import { joinOrStart } from './redis-start.mjs';
import { say } from './say.mjs';

const holder = 'bootstrap-holder';
const stopLimitMs = 10_000;

/**
 * The private Redis of one data folder. Every process that needs it holds a named connection; the last one to leave stops
 * the server, so `npm start` and a command line beside it share one.
 */
export class PrivateRedis {
  /** @type {import('./redis-client.mjs').RedisClient | null} */
  #client = null;
  #leaving = false;
  #joining = Promise.resolve();

  /**
   * @param {import('./redis-start.mjs').Place} place
   * @param {string} program
   */
  constructor(place, program) {
    this.place = place;
    this.program = program;
  }

  /** Joins or starts the private Redis of this data folder. */
  static async open(/** @type {string} */ dataDir) {
    const redis = new PrivateRedis(redisPlace(dataDir), await ensureRedisProgram());
    await redis.#join();
    void redis.#keep();
    return redis;
  }

  /** What the API's REDIS_URL is to be. */
  get url() {
    return `unix:${this.place.socket}`;
  }

  /** Lets go of the server and stops it when nobody else holds it. Returns when it has ended. */
  async leave() {
    this.#leaving = true;
    await this.#joining;
    const client = this.#client;
    if (!client) return;
    try {
      // Renamed before looking, so that of two who leave together at least one sees no other holder.
      await client.command('CLIENT', 'SETNAME', 'bootstrap-leaving');
      const pid = await processId(client);
      if (!(await client.command('CLIENT', 'LIST')).includes(`name=${holder}`)) await stop(client, pid);
    } catch {
      // The connection is gone, and so is the server.
    }
    client.close();
  }

  async #join() {
    const client = await joinOrStart(this.place, this.program);
    await client.command('CLIENT', 'SETNAME', holder);
    this.#client = client;
  }

  /** Starts the server again when it dies under us: the API waits for it and goes on. */
  async #keep() {
    while (!this.#leaving) {
      await this.#client?.closed;
      if (this.#leaving) return;
      this.#client = null;
      say('私有 Redis 意外退出，正在重新启动…');
      this.#joining = this.#join().catch((error) => say(error.message));
      await this.#joining;
      if (!this.#client) await pause(1000, undefined, { ref: false });
    }
  }
}

/** @param {import('./redis-client.mjs').RedisClient} client */
async function processId(client) {
  return Number(/process_id:(\d+)/.exec(await client.command('INFO', 'server'))?.[1] ?? 0);
}

/**
 * @param {import('./redis-client.mjs').RedisClient} client
 * @param {number} pid
 */
async function stop(client, pid) {
  // No answer comes: the server writes its file to disk and ends the connection.
  client.command('SHUTDOWN').catch(() => undefined);
  const limit = AbortSignal.timeout(stopLimitMs);
  await Promise.race([client.closed, new Promise((resolve) => limit.addEventListener('abort', resolve))]);
  while (pid > 0 && isAlive(pid) && !limit.aborted) await pause(10);
}
