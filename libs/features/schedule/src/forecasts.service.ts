import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { ForecastChange, Principal } from '@portfolio/contracts';
import { ForecastsRepository } from './forecasts.repository';

@Injectable()
export class ForecastsService {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly forecasts: ForecastsRepository,
  ) {}

  /** Oldest first. Throws `not_found`. */
  async history(user: Principal, projectId: string): Promise<ForecastChange[]> {
    await this.projects.get(user.districtId, projectId);
    const changes = await this.forecasts.ofProject(user.districtId, projectId);
    return changes.map(({ milestoneId, fromDate, toDate, changedAt, changedBy }) => ({ milestoneId, from: fromDate, to: toDate, changedAt, changedBy }));
  }
}
