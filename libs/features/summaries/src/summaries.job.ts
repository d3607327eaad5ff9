import { defineJob } from '@portfolio/platform/jobs';

/** Friday 17:00: freeze the week. */
export const SUMMARY_PUBLISH = defineJob<Record<string, never>>('summary:publish', { queue: 'summaries', attempts: 5 });

/** Fridays at 17:00, Asia/Shanghai. */
export const FRIDAY_17 = '0 17 * * 5';
