import { defineJob } from '@portfolio/platform/jobs';

/** Every morning: find what is due or overdue, write reminders, queue one digest per recipient and channel. */
export const REMINDERS_RUN = defineJob<Record<string, never>>('reminders:run', { queue: 'reminders', attempts: 3 });

/** Queue again every digest that the database still holds as unsent. */
export const REMINDERS_SWEEP = defineJob<Record<string, never>>('reminders:sweep', { queue: 'reminders', attempts: 1 });

/** Deliver one digest; the job's id is the digest's id. How many at once is set by DIGESTS_AT_ONCE. */
export const DIGEST_DISPATCH = defineJob<{ digestId: string }>('digests:dispatch', { queue: 'digests', attempts: 5, backoffMs: 5000 });
