import { Injectable } from '@nestjs/common';

type Handler = (projectId: string, districtId: string) => Promise<void>;
type StandingsHandler = (projectIds: readonly string[]) => Promise<void>;

/** What happens to projects, for features further down; handlers run inside the same transaction. */
@Injectable()
export class ProjectEvents {
  private readonly lifecycleHandlers: Handler[] = [];

  private readonly standingsHandlers: StandingsHandler[] = [];

  onLifecycleChanged(handler: Handler): void {
    this.lifecycleHandlers.push(handler);
  }

  async lifecycleChanged(projectId: string, districtId: string): Promise<void> {
    for (const handler of this.lifecycleHandlers) await handler(projectId, districtId);
  }

  /** After lights and standings were computed anew and stored. */
  onStandingsStored(handler: StandingsHandler): void {
    this.standingsHandlers.push(handler);
  }

  async standingsStored(projectIds: readonly string[]): Promise<void> {
    if (projectIds.length === 0) return;
    for (const handler of this.standingsHandlers) await handler(projectIds);
  }
}
