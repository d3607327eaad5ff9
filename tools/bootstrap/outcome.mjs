import { constants } from 'node:os';
import { say } from './say.mjs';

/** Something the user can mend: shown as its one sentence, exit code 1. */
export class Refusal extends Error {}

/** The user (or the system) asked to stop: exit code 128 + signal number, as a shell would. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal);
    this.signal = signal;
  }
}

/** Runs an entry point and turns its outcome into an exit code. */
export async function finishWith(/** @type {() => Promise<number>} */ work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** @param {unknown} error */
function exitCodeOf(error) {
  if (error instanceof Interrupted) {
    say('已中止。');
    return signalExitCode(error.signal);
  }
  say(error instanceof Refusal ? error.message : `启动程序内部出错：${error instanceof Error ? error.stack : error}`);
  return 1;
}

/** @param {NodeJS.Signals} signal */
export function signalExitCode(signal) {
  return 128 + (constants.signals[signal] ?? 1);
}
