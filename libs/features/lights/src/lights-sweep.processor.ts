import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { LightRefreshes } from './light-refreshes';
import { LIGHTS_SWEEP } from './lights-refresh.job';

@Processor()
export class LightsSweepProcessor implements JobProcessor<Record<string, never>> {
  readonly job = LIGHTS_SWEEP;

  constructor(private readonly refreshes: LightRefreshes) {}

  process(): Promise<Partial<RunCounts>> {
    return this.refreshes.sweep();
  }
}
