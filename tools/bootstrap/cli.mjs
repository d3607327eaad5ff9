import './node-version.mjs';
import { spawn } from 'node:child_process';
import { needsOf } from './cli-needs.mjs';
import { checkDataFolder } from './environment.mjs';
import { finishWith, signalExitCode } from './outcome.mjs';
import { apiCli, dataFolder, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { PrivateRedis } from './redis.mjs';
import { speakTo } from './say.mjs';
import { StopRequest } from './stop-request.mjs';

/** npm runs us in the repository's folder; file names that the user typed are relative to where the user is. */
function userFolder() {
  return process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd();
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {StopRequest} stop
 * @returns {Promise<number>}
 */
function runCommand(args, env, stop) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', apiCli, ...args], {
      cwd: userFolder(),
      env: { ...process.env, ...env },
      stdio: 'inherit', // a command may ask for a password
    });
    stop.listen((signal, urgent) => child.kill(urgent ? 'SIGKILL' : signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? signalExitCode(signal) : 1)));
  });
}

speakTo(process.stderr); // stdout is the command's alone
await finishWith(async () => {
  const args = process.argv.slice(2);
  const needs = needsOf(args);
  const dataDir = needs.data ? checkDataFolder() : dataFolder();
  await prepare();
  const stop = new StopRequest();
  const redis = needs.redis && !process.env['REDIS_URL'] ? await PrivateRedis.open(dataDir) : null;
  try {
    if (stop.signal) return signalExitCode(stop.signal);
    return await runCommand(args, { DATA_DIR: dataDir, ...(redis ? { REDIS_URL: redis.url } : {}) }, stop);
  } finally {
    await redis?.leave();
    stop.end();
  }
});
