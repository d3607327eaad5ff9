import { Injectable } from '@nestjs/common';
import { Database, insertMany } from '@portfolio/platform/database';
import { LightRefreshRow } from './light-refresh.entity';

@Injectable()
export class LightRefreshesRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<LightRefreshRow | null> {
    return this.database.manager.findOneBy(LightRefreshRow, { id });
  }

  /** Ids of what still has to be done, oldest first. */
  async waiting(): Promise<string[]> {
    const query = this.database.manager.createQueryBuilder(LightRefreshRow, 'refresh').where('refresh.doneAt IS NULL').orderBy('refresh.createdAt');
    return (await query.getMany()).map(({ id }) => id);
  }

  insert(row: LightRefreshRow): Promise<void> {
    return insertMany(this.database.manager, LightRefreshRow, [row]);
  }

  async finish(id: string, doneAt: string, projects: number): Promise<void> {
    await this.database.manager.update(LightRefreshRow, { id }, { doneAt, projects });
  }
}
