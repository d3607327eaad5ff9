import { Injectable } from '@nestjs/common';
import type { Principal } from '@portfolio/contracts';

type Handler = (projectId: string, districtId: string) => Promise<void>;
type OwnersHandler = (districtId: string, projectIds: readonly string[]) => Promise<void>;
type EndedHandler = (ended: EndedProject) => Promise<void>;
type StandingsHandler = (projectIds: readonly string[]) => Promise<void>;

/** A project that is withdrawn: by itself, or because it goes on inside another one (打包). */
export interface EndedProject {
  districtId: string;
  projectId: string;
  /** The project it goes on in. */
  goesOnIn: string | null;
  user: Principal;
  reason: string;
}

/** What happens to projects, for features further down; handlers run inside the same transaction. */
@Injectable()
export class ProjectEvents {
  private readonly lifecycleHandlers: Handler[] = [];

  private readonly ownersHandlers: OwnersHandler[] = [];

  private readonly endedHandlers: EndedHandler[] = [];

  private readonly standingsHandlers: StandingsHandler[] = [];

  onLifecycleChanged(handler: Handler): void {
    this.lifecycleHandlers.push(handler);
  }

  async lifecycleChanged(projectId: string, districtId: string): Promise<void> {
    for (const handler of this.lifecycleHandlers) await handler(projectId, districtId);
  }

  /** After who leads or co-operates was written. */
  onOwnersChanged(handler: OwnersHandler): void {
    this.ownersHandlers.push(handler);
  }

  async ownersChanged(districtId: string, projectIds: readonly string[]): Promise<void> {
    if (projectIds.length === 0) return;
    for (const handler of this.ownersHandlers) await handler(districtId, projectIds);
  }

  /** While its milestones, blockers and filings are still its own. */
  onEnded(handler: EndedHandler): void {
    this.endedHandlers.push(handler);
  }

  async ended(project: EndedProject): Promise<void> {
    for (const handler of this.endedHandlers) await handler(project);
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
