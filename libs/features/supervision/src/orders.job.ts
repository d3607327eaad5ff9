import { defineJob } from '@portfolio/platform/jobs';

/** Every night, after the lights: orders whose cause is gone, or back. */
export const ORDERS_CHECK = defineJob<Record<string, never>>('orders:check', { queue: 'orders', attempts: 3 });
