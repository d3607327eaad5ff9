/** @type {NodeJS.WritableStream} */
let stream = process.stdout;

/** Sends the bootstrap's own lines elsewhere: the command line keeps stdout for the command's result. */
export function speakTo(/** @type {NodeJS.WritableStream} */ target) {
  stream = target;
}

export function say(/** @type {string} */ line) {
  stream.write(`${line}\n`);
}

/**
 * Says every 15 seconds that `work` still goes on, so that a long silence is not taken for a hang.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 */
export async function sayWhile(label, work) {
  const started = Date.now();
  const timer = setInterval(() => say(`  ${label}，已用 ${seconds(started)} 秒…`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

export function seconds(/** @type {number} */ since) {
  return Math.round((Date.now() - since) / 1000);
}
