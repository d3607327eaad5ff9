import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './outcome.mjs';

/** Unix allows 108 bytes, macOS 104, for a socket's path. */
const longestSocketPath = 100;

/**
 * Where the private Redis of a data folder keeps its files and its socket.
 * @param {string} dataDir absolute
 * @returns {{ folder: string, socket: string, log: string, lock: string }}
 */
export function redisPlace(dataDir, temporary = tmpdir()) {
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const near = join(folder, 'redis.sock');
  const socket = Buffer.byteLength(near) <= longestSocketPath ? near : join(shortFolder(dataDir, temporary), 'redis.sock');
  return { folder, socket, log: join(folder, 'redis.log'), lock: join(folder, 'starting') };
}

/**
 * A folder with a short name that every start with the same data folder finds again.
 * @param {string} dataDir
 * @param {string} temporary
 */
function shortFolder(dataDir, temporary) {
  const name = `portfolio-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const folder = join(temporary, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  // Anybody may create names in the temporary folder: only a folder of our own, closed to others, will do.
  if (uid !== (process.getuid?.() ?? uid) || (mode & 0o77) !== 0 || !lstatSync(folder).isDirectory()) {
    throw new Refusal(`临时目录 ${folder} 属于别的用户：请删除它，或用 DATA_DIR 指定一个路径较短的数据目录。`);
  }
  return folder;
}
