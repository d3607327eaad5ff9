import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './outcome.mjs';
import { isAlive, lastLines } from './processes.mjs';
import { RedisClient } from './redis-client.mjs';

/** @typedef {ReturnType<typeof import('./redis-place.mjs').redisPlace>} Place */

const lockLifeMs = 30_000;
const startLimitMs = 60_000;

/**
 * A connection to the private Redis at this place: the one that already answers, else a new one.
 * @param {Place} place
 * @param {string} program
 * @returns {Promise<RedisClient>}
 */
export async function joinOrStart(place, program) {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    const client = await joinRunning(place);
    if (client) return client;
    // Two servers on one append-only file would destroy it, so only one process starts one.
    if (takeLock(place.lock)) {
      try {
        return (await joinRunning(place)) ?? (await start(place, program, deadline));
      } finally {
        rmSync(place.lock, { force: true });
      }
    }
    await pause(50);
  }
  throw new Refusal(`私有 Redis 一分钟内没有就绪：请查看日志 ${place.log}，或用 REDIS_URL 指向已有的 Redis。`);
}

/**
 * @param {Place} place
 * @returns {Promise<RedisClient | null>}
 */
async function joinRunning({ socket }) {
  const client = await RedisClient.open(socket);
  if (!client) return null;
  try {
    await client.command('PING');
    return client;
  } catch {
    client.close(); // still loading its file, or just ending
    return null;
  }
}

/**
 * @param {Place} place
 * @param {string} program
 * @param {number} deadline
 */
async function start(place, program, deadline) {
  let failure = '';
  const child = spawn(program, serverArguments(place), { cwd: place.folder, detached: true, stdio: 'ignore' });
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure = `退出码 ${code ?? signal}`));
  child.unref();
  while (!failure && Date.now() < deadline) {
    const client = await joinRunning(place);
    if (client) return client;
    await pause(20);
  }
  if (!failure) child.kill('SIGTERM');
  const log = existsSync(place.log) ? `${lastLines(readFileSync(place.log, 'utf8'), 5)}\n` : '';
  throw new Refusal(
    `${log}私有 Redis 没有启动（${failure || '超时'}）：请查看日志 ${place.log}；队列可由数据库重建，把 ${place.folder} 移走后再启动即可。`,
  );
}

/** @param {Place} place */
function serverArguments({ folder, socket, log }) {
  const network = ['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700'];
  const persistence = ['--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec'];
  // BullMQ must never lose a key to eviction.
  return [...network, ...persistence, '--maxmemory-policy', 'noeviction', '--logfile', log, '--loglevel', 'notice'];
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function isLeftBehind(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    const age = Date.now() - statSync(lock).mtimeMs;
    // Our own pid: a container's processes get the same numbers at every start.
    return age > lockLifeMs || (pid > 0 && (pid === process.pid || !isAlive(pid)));
  } catch {
    return false; // its owner has just removed it
  }
}
