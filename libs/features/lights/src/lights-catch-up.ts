import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { RuntimeConfig } from '@portfolio/platform/config';
import { LightRefreshes } from './light-refreshes';
import { ProjectLights } from './project-lights';

/** A product that was switched off over midnight, or runs without Redis, starts with the lights of today. */
@Injectable()
export class LightsCatchUp implements OnApplicationBootstrap {
  constructor(
    private readonly runtime: RuntimeConfig,
    private readonly lights: ProjectLights,
    private readonly refreshes: LightRefreshes,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.runtime.works) return;
    await this.lights.recomputeOutdated(this.clock.today());
    await this.refreshes.performWaiting();
  }
}
