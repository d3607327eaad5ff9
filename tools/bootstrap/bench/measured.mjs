import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** @typedef {{ seconds: number, peakMb: number, finalMb: number }} Measured memory is resident (RSS), as the kernel counts it */

const EVERY_MS = 50;

/** A process of the product whose time and memory are watched. */
export class MeasuredProcess {
  /**
   * @param {string[]} args
   * @param {{ env: NodeJS.ProcessEnv, cwd: string, output: string }} options output: file that takes what it prints
   */
  constructor(args, { env, cwd, output }) {
    this.started = performance.now();
    this.peakMb = 0;
    this.finalMb = 0;
    const file = openSync(output, 'w');
    this.child = spawn(process.execPath, args, { env, cwd, stdio: ['ignore', file, openSync(`${output}.err`, 'w')] });
    closeSync(file);
    this.timer = setInterval(() => this.look(), EVERY_MS);
    /** @type {Promise<number>} */
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('exit', (code) => resolve(code ?? 1));
    }).finally(() => clearInterval(this.timer));
  }

  get running() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /**
   * Time and memory until now.
   * @returns {Measured}
   */
  measured() {
    this.look();
    const round = (/** @type {number} */ value, digits = 1) => Number(value.toFixed(digits));
    return { seconds: round((performance.now() - this.started) / 1000, 2), peakMb: round(this.peakMb), finalMb: round(this.finalMb) };
  }

  /** Ends it as Ctrl-C would. */
  stop() {
    if (this.running) this.child.kill('SIGINT');
    return this.ended;
  }

  look() {
    const status = statusOf(this.child.pid);
    const peak = kilobytes(status, 'VmHWM');
    const now = kilobytes(status, 'VmRSS');
    if (peak !== null) this.peakMb = peak / 1024;
    if (now !== null) this.finalMb = now / 1024;
  }
}

/** @param {number | undefined} pid */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // it has just ended
  }
}

/**
 * @param {string} status
 * @param {string} name
 */
function kilobytes(status, name) {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status);
  return found === null ? null : Number(found[1]);
}
