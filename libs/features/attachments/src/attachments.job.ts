import { defineJob } from '@portfolio/platform/jobs';

/** Looks one content through; the row tells whether that is still to be done. */
export const ATTACHMENTS_SCAN = defineJob<{ contentId: string }>('attachments:scan', { queue: 'attachments', concurrency: 2 });

/** Every hour: what was not scanned in its turn, contents nobody attaches any more, and what broken uploads left. */
export const ATTACHMENTS_SWEEP = defineJob<Record<string, never>>('attachments:sweep', { queue: 'attachments', attempts: 3, concurrency: 2 });
