import type { FilingDuty, FilingToFill } from '@portfolio/contracts';
import { useEffect } from 'react';
import { readCopy } from '../offline/copies';
import { readOrKept } from '../offline/useKept';
import { formPath } from './useFilingDraft';

/** More than a clerk takes along; the others are there once they were opened. */
const MOST = 40;

/** Fetches the forms of what is due, one after another, so that they open on site without a connection. */
export function useDutyForms(duties: readonly FilingDuty[], connected: boolean): void {
  useEffect(() => {
    if (!connected) return undefined;
    const stop = new AbortController();
    void fetchMissing(duties.slice(0, MOST), stop.signal);
    return () => stop.abort();
  }, [duties, connected]);
}

async function fetchMissing(duties: readonly FilingDuty[], signal: AbortSignal): Promise<void> {
  for (const duty of duties) {
    const copy = await readCopy<FilingToFill>(formPath(duty));
    if (signal.aborted) return;
    if (copy !== null && copy.version === (duty.version ?? 0)) continue;
    // What cannot be fetched now is fetched when it is opened.
    const fetched = await readOrKept<FilingToFill>(formPath(duty), { signal }).catch(() => null);
    if (signal.aborted || fetched?.old === true) return;
  }
}
