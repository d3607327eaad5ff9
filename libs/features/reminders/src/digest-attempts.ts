const MINUTE_MS = 60_000;

/** Pauses after the first, second … failure. A digest that failed once more than there are pauses is given up. */
const PAUSES_MS = [10_000, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS, 180 * MINUTE_MS, 480 * MINUTE_MS];

export const MAX_ATTEMPTS = PAUSES_MS.length + 1;

/** How long to wait after the given attempt (1, 2 …) failed; null when it was the last. */
export function pauseAfter(attempt: number): number | null {
  return PAUSES_MS[attempt - 1] ?? null;
}
