import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rows } from './rows.mjs';

/** @typedef {import('@portfolio/platform/testing')} Testing */
/** @type {Testing} */
const testing = createRequire(import.meta.url)('@portfolio/platform/testing');

/** A Monday morning. */
export const NOW = '2026-11-23T09:00:00+08:00';
export const TODAY = NOW.slice(0, 10);

/**
 * A folder, a database, a Redis and a mail server of its own; all gone at the end.
 * @param {'sqlite' | 'postgres'} engine
 */
export async function openWorld(engine) {
  const folder = mkdtempSync(join(tmpdir(), 'portfolio-bench-'));
  const redis = await testing.startRedis();
  const smtp = await testing.startSmtp();
  const postgres = engine === 'postgres' ? await testing.startPostgres() : null;
  /** @type {Record<string, string>} */
  const database = postgres === null ? {} : { DATABASE_URL: await postgres.createDatabase() };
  // Nothing of the caller's settings reaches the product.
  const kept = Object.fromEntries(['PATH', 'HOME', 'LANG', 'TMPDIR'].flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])));
  const env = { ...kept, ...database, DATA_DIR: folder, REDIS_URL: redis.url, SMTP_URL: smtp.url, APP_NOW: NOW, SEED: 'none', PORT: '0' };
  /** @type {Awaited<ReturnType<Testing['openTestDatabase']>> | null} */
  let opened = null;
  return {
    folder,
    env,
    smtp,
    /** The database once the product has made it. */
    async rows() {
      opened ??= await testing.openTestDatabase({ DATA_DIR: folder, ...database }, { entities: [] });
      return new Rows(opened);
    },
    async close() {
      await opened?.close();
      await smtp.stop();
      await redis.stop();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
