import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RuntimeConfig } from '@portfolio/platform/config';
import { WindowKeeper } from './window-keeper';

/** A product that was switched off over midnight, or runs without Redis, starts with the windows of today. */
@Injectable()
export class FilingCatchUp implements OnApplicationBootstrap {
  constructor(
    private readonly runtime: RuntimeConfig,
    private readonly keeper: WindowKeeper,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.runtime.works) await this.keeper.keepAll();
  }
}
