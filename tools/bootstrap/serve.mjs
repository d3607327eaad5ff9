import './node-version.mjs';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkAddress, checkDataFolder } from './environment.mjs';
import { finishWith, signalExitCode } from './outcome.mjs';
import { apiMain } from './paths.mjs';
import { PrivateRedis } from './redis.mjs';
import { say } from './say.mjs';
import { runServer } from './server.mjs';
import { StopRequest } from './stop-request.mjs';

/**
 * Runs the built product: its private Redis (unless REDIS_URL names another) and the API, until it is asked to stop.
 * The container image starts here: its packages and build are already in place.
 */
export async function serve() {
  const stop = new StopRequest();
  try {
    await checkAddress();
    const dataDir = checkDataFolder();
    const redis = process.env['REDIS_URL'] ? null : await PrivateRedis.open(dataDir);
    try {
      if (stop.signal) return signalExitCode(stop.signal);
      return await runServer(apiMain, { DATA_DIR: dataDir, ...(redis ? { REDIS_URL: redis.url } : {}) }, stop);
    } finally {
      await redis?.leave();
      if (stop.signal) say('已停止。');
    }
  } finally {
    stop.end();
  }
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await finishWith(serve);
