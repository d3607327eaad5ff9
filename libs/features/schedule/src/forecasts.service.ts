import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { ForecastChange, Principal } from '@portfolio/contracts';
import type { ForecastChangeRow } from './forecast-change.entity';
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
    return (await this.forecasts.ofProject(user.districtId, projectId)).map(toForecastChange);
  }
}

export function toForecastChange({ milestoneId, fromDate, toDate, changedAt, changedBy }: ForecastChangeRow): ForecastChange {
  return { milestoneId, from: fromDate, to: toDate, changedAt, changedBy };
}
