import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

export interface WaitSettings {
  /** What is waited for, for the message when it does not come. */
  what?: string;
  timeoutMs?: number;
  intervalMs?: number;
}

/** Asks again and again until `check` gives something (not null, undefined or false), and gives that; throws after the deadline. */
export async function waitUntil<T>(
  check: () => T | Promise<T>,
  { what = 'the condition', timeoutMs = 10_000, intervalMs = 20 }: WaitSettings = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value !== null && value !== undefined && value !== false) return value as NonNullable<Exclude<T, false>>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) throw new Error(`${what} did not come within ${timeoutMs} ms`, { cause: last });
    await pause(intervalMs);
  }
}
