import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Interrupted } from './outcome.mjs';

/** @type {NodeJS.Signals[]} */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end, with stdin closed. Stop signals are handed on to it and end in `Interrupted`,
 * so that no half-done install or build goes on after we are gone.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onText?: (text: string) => void }} options
 *   onText: receives stdout and stderr as they come
 * @returns {Promise<{ code: number, output: string }>} output: the last 64 kB of stdout and stderr
 */
export function run(command, args, { cwd, env, onText } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {NodeJS.Signals | null} */
    let stoppedBy = null;
    let output = '';
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    // Listening comes before spawning: a signal sent as soon as the child runs would otherwise end us and leave it behind.
    for (const signal of stopSignals) process.on(signal, stop);
    const release = () => stopSignals.forEach((signal) => process.off(signal, stop));
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const hear = (/** @type {string} */ text) => {
      output = (output + text).slice(-65_536);
      onText?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      if (stoppedBy) reject(new Interrupted(stoppedBy));
      else resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** The first of these programs found on PATH, else null. */
export function findProgram(/** @type {string[]} */ names, path = process.env['PATH'] ?? '') {
  const folders = path.split(delimiter).filter(Boolean);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found) return found;
  }
  return null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The last lines of a program's output, for showing why it failed. */
export function lastLines(/** @type {string} */ output, count = 20) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}

export function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
