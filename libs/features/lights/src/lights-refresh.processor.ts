import { Clock } from '@portfolio/platform/clock';
import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { LIGHTS_REFRESH } from './lights-refresh.job';
import { ProjectLights } from './project-lights';

@Processor()
export class LightsRefreshProcessor implements JobProcessor<Record<string, never>> {
  readonly job = LIGHTS_REFRESH;

  constructor(
    private readonly lights: ProjectLights,
    private readonly clock: Clock,
  ) {}

  async process(): Promise<Partial<RunCounts>> {
    return { due: await this.lights.recomputeAll(this.clock.today()) };
  }
}
