import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { LightRefreshes } from './light-refreshes';
import { LIGHTS_RECOMPUTE } from './lights-refresh.job';

@Processor()
export class LightsRecomputeProcessor implements JobProcessor<{ refreshId: string }> {
  readonly job = LIGHTS_RECOMPUTE;

  constructor(private readonly refreshes: LightRefreshes) {}

  async process({ refreshId }: { refreshId: string }): Promise<Partial<RunCounts>> {
    return { due: await this.refreshes.perform(refreshId) };
  }
}
