import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { JobQueue } from '@portfolio/platform/jobs';
import type { LightRefreshRow } from './light-refresh.entity';
import { LightRefreshesRepository } from './light-refreshes.repository';
import { LIGHTS_RECOMPUTE } from './lights-refresh.job';
import { ProjectLights } from './project-lights';

/** Large recomputations: a row with the cause, then a job with the row's key; run twice it does the same. */
@Injectable()
export class LightRefreshes {
  constructor(
    private readonly database: Database,
    private readonly repository: LightRefreshesRepository,
    private readonly lights: ProjectLights,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Has all lights of a district computed anew, once the surrounding transaction is kept. */
  async ask(districtId: string, cause: LightRefreshRow['cause'], detail: string): Promise<void> {
    const id = newId();
    await this.repository.insert({ id, districtId, cause, detail, createdAt: this.clock.nowIso(), doneAt: null, projects: null });
    this.database.afterCommit(async () => {
      await this.queue.enqueue(LIGHTS_RECOMPUTE, { refreshId: id }, { id });
    });
  }

  /** Does what a row asks for, unless it has been done; gives how many lights were computed. */
  async perform(id: string): Promise<number> {
    const row = await this.repository.find(id);
    if (row === null || row.doneAt !== null) return 0;
    const projects = await this.lights.recomputeDistrict(row.districtId, this.clock.today());
    await this.repository.finish(id, this.clock.nowIso(), projects);
    return projects;
  }

  /** Queues again what the database still holds as not done; gives how many there were and how many Redis took. */
  async sweep(): Promise<{ due: number; created: number }> {
    const waiting = await this.repository.waiting();
    let created = 0;
    for (const id of waiting) if (await this.queue.enqueue(LIGHTS_RECOMPUTE, { refreshId: id }, { id })) created += 1;
    return { due: waiting.length, created };
  }

  /** Does at once what is still to be done, where no queue may be there yet. */
  async performWaiting(): Promise<void> {
    for (const id of await this.repository.waiting()) await this.perform(id);
  }
}
