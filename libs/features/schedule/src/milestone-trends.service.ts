import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { MilestoneTrend, MilestoneTrendLine, Principal } from '@portfolio/contracts';
import { Clock, dateInShanghai } from '@portfolio/platform/clock';
import { lastOfEachDay, slipForecast, type ForecastPoint } from '@portfolio/rules';
import type { ForecastChangeRow } from './forecast-change.entity';
import { ForecastsRepository } from './forecasts.repository';
import { MilestoneViews } from './milestone-views';

/** 里程碑趋势: how each milestone's forecast has moved, and where that leads. */
@Injectable()
export class MilestoneTrendsService {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly forecasts: ForecastsRepository,
    private readonly views: MilestoneViews,
    private readonly clock: Clock,
  ) {}

  /** Every milestone of the project, in its order, with the forecasts given day by day. Throws `not_found`. */
  async ofProject(user: Principal, projectId: string): Promise<MilestoneTrend> {
    await this.projects.get(user.districtId, projectId);
    const points = pointsByMilestone(await this.forecasts.ofProject(user.districtId, projectId));
    const lines = (await this.views.ofProject(user.districtId, projectId)).map((milestone): MilestoneTrendLine => {
      const { id, name, baselineDate, firstBaselineDate, forecastDate, actualDate } = milestone;
      const told = lastOfEachDay(points.get(id) ?? []);
      return { milestoneId: id, name, baselineDate, firstBaselineDate, forecastDate, actualDate, points: told, slip: actualDate === null ? slipForecast(told) : null };
    });
    return { asOf: this.clock.today(), lines };
  }
}

/** A forecast taken away (`toDate` null) tells no date. */
function pointsByMilestone(changes: readonly ForecastChangeRow[]): Map<string, ForecastPoint[]> {
  const points = new Map<string, ForecastPoint[]>();
  for (const { milestoneId, toDate, changedAt } of changes) {
    if (toDate === null) continue;
    const point = { reportedOn: dateInShanghai(new Date(changedAt)), forecastDate: toDate };
    points.set(milestoneId, [...(points.get(milestoneId) ?? []), point]);
  }
  return points;
}
