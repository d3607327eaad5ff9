import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Nx without daemon, network, prompts or full-screen output. */
export const nxEnvironment = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  CI: 'true',
  ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }),
};

/** @typedef {{ projectName: string, target: string, status: number, hash: string }} Task one task of Nx's last run; status 0 is success */

const record = '.nx/cache/run.json';

/** Removes Nx's record of its last run, so that what is found afterwards is of the next one. */
export function forgetTasks(/** @type {string} */ root) {
  rmSync(join(root, record), { force: true });
}

/**
 * The tasks of Nx's last run; none when it did not come to run any.
 * @param {string} root
 * @returns {Task[]}
 */
export function tasksOf(root) {
  const file = join(root, record);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).tasks : [];
}

/**
 * What a task printed.
 * @param {string} root
 * @param {string} hash
 */
export function outputOf(root, hash) {
  const file = join(root, '.nx/cache/terminalOutputs', hash);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
