import { defineJob } from '@portfolio/platform/jobs';

/** Every night: the light of every project as of the new day. Run twice it does the same. */
export const LIGHTS_REFRESH = defineJob<Record<string, never>>('lights:refresh', { queue: 'lights', attempts: 3 });
