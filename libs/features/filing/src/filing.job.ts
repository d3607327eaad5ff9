import { defineJob } from '@portfolio/platform/jobs';

/** Every night: windows made ahead, what units owe in the open ones, and the honesty checks that time alone brings about. */
export const FILING_NIGHTLY = defineJob<Record<string, never>>('filing:nightly', { queue: 'filing', attempts: 3 });
