import { Injectable } from '@nestjs/common';
import { Database, insertMany } from '@portfolio/platform/database';
import { ForecastChangeRow } from './forecast-change.entity';
import { Milestone } from './milestone.entity';

@Injectable()
export class ForecastsRepository {
  constructor(private readonly database: Database) {}

  add(changes: readonly ForecastChangeRow[]): Promise<void> {
    return insertMany(this.database.manager, ForecastChangeRow, changes);
  }

  /** Of the project's milestones, also from before one came over from another project, and of those it had and deleted; oldest first. */
  ofProject(districtId: string, projectId: string): Promise<ForecastChangeRow[]> {
    return this.database.manager
      .createQueryBuilder(ForecastChangeRow, 'change')
      .leftJoin(Milestone, 'milestone', 'milestone.id = change.milestoneId')
      .where('change.districtId = :districtId AND COALESCE(milestone.projectId, change.projectId) = :projectId', { districtId, projectId })
      .orderBy('change.changedAt')
      .addOrderBy('change.id')
      .getMany();
  }
}
