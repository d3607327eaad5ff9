import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder: everything the bootstrap touches lies below it or in the data folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const apiMain = join(root, 'apps/api/dist/main.js');
export const apiCli = join(root, 'apps/api/dist/cli.js');
/** Written by docker/Dockerfile where only what runs was kept. */
export const installedMark = join(root, '.installed');
export const nx = join(root, 'node_modules/.bin/nx');

/** The data folder as an absolute path (`DATA_DIR`, default `./data`, relative to the repository). */
export function dataFolder(env = process.env) {
  return resolve(root, env['DATA_DIR'] || 'data');
}
