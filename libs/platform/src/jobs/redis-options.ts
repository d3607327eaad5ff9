import type { RedisOptions } from 'ioredis';

/** ioredis options for `unix:<path>` or `redis(s)://[user:password@]host:port[/db]`. */
export function redisOptions(url: string): RedisOptions {
  if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) };
  const parsed = new URL(url);
  if (parsed.protocol !== 'redis:' && parsed.protocol !== 'rediss:') throw new Error(`unsupported Redis address ${parsed.protocol}`);
  const database = parsed.pathname.replace('/', '');
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 6379),
    ...(parsed.username && { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password && { password: decodeURIComponent(parsed.password) }),
    ...(database && { db: Number(database) }),
    ...(parsed.protocol === 'rediss:' && { tls: {} }),
  };
}

/** Waits 0.2 s, 0.4 s … at most 5 s between tries to reach Redis, for ever. */
export const retryStrategy = (times: number): number => Math.min(times * 200, 5000);
