import { spawn } from 'node:child_process';
import { signalExitCode } from './outcome.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const graceMs = 20_000;
const follower = new URL('./follow-parent.mjs', import.meta.url).href;

/**
 * Runs the API until it ends by itself or is asked to stop.
 * @param {string} entry
 * @param {NodeJS.ProcessEnv} env added to our own environment
 * @param {import('./stop-request.mjs').StopRequest} stop
 * @returns {Promise<number>} its exit code
 */
export function runServer(entry, env, stop) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', follower, entry], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    stop.listen((signal, urgent) => {
      child.kill(urgent ? 'SIGKILL' : signal);
      timer ??= setTimeout(() => {
        say(`服务 ${graceMs / 1000} 秒内没有停下，已强制结束。`);
        child.kill('SIGKILL');
      }, graceMs);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal && !stop.signal) say(`服务被系统终止（${signal}）。`);
      // NestJS, when it has shut down in order, ends itself with the signal it was given.
      const inOrder = signal !== null && signal === stop.signal;
      resolve(inOrder ? 0 : (code ?? (signal ? signalExitCode(signal) : 1)));
    });
  });
}
