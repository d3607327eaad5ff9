import { defineJob } from '@portfolio/platform/jobs';

/** Every night: the light of every project as of the new day. Run twice it does the same. */
export const LIGHTS_REFRESH = defineJob<Record<string, never>>('lights:refresh', { queue: 'lights', attempts: 3 });

/** Every light of a district, because of what a row of `light_refreshes` names; the job's id is that row's. */
export const LIGHTS_RECOMPUTE = defineJob<{ refreshId: string }>('lights:recompute', { queue: 'lights', attempts: 5 });

/** Queue again every recomputation that the database still holds as not done. */
export const LIGHTS_SWEEP = defineJob<Record<string, never>>('lights:sweep', { queue: 'lights', attempts: 1 });
