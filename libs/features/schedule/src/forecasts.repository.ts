import { Injectable } from '@nestjs/common';
import { Database, insertMany } from '@portfolio/platform/database';
import { ForecastChangeRow } from './forecast-change.entity';

@Injectable()
export class ForecastsRepository {
  constructor(private readonly database: Database) {}

  add(changes: readonly ForecastChangeRow[]): Promise<void> {
    return insertMany(this.database.manager, ForecastChangeRow, changes);
  }

  /** Oldest first. */
  ofProject(districtId: string, projectId: string): Promise<ForecastChangeRow[]> {
    return this.database.manager.find(ForecastChangeRow, { where: { districtId, projectId }, order: { changedAt: 'ASC', id: 'ASC' } });
  }
}
