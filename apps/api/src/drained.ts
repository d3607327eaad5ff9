import type { IncomingMessage } from 'node:http';

/** More than anything that is taken; who sends more than that gets a closed connection. */
const MOST_BYTES = 128 * 1024 * 1024;
const PATIENCE_MS = 30_000;

/** Reads the rest of a refused request's body and forgets it: until its end, a size or a time that nobody needs to wait for. */
export function drained(request: IncomingMessage): Promise<void> {
  if (request.complete || request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let size = 0;
    const done = () => {
      clearTimeout(timer);
      request.off('data', count).off('end', done).off('close', done);
      resolve();
    };
    const count = (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_BYTES) done();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    request.unpipe();
    request.on('data', count).on('end', done).on('close', done).resume();
  });
}
