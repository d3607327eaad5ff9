import { Injectable } from '@nestjs/common';
import { Database, applyList, eq, readPage, refuseDuplicate } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { WeeklySummaryRow } from './weekly-summary.entity';

@Injectable()
export class WeeklySummariesRepository {
  constructor(private readonly database: Database) {}

  /** Throws `already_exists` when the issue of that week is taken. */
  async insert(row: WeeklySummaryRow): Promise<void> {
    await refuseDuplicate(row.week, () => this.database.manager.insert(WeeklySummaryRow, row), 'week');
  }

  find(districtId: string, id: string): Promise<WeeklySummaryRow | null> {
    return this.database.manager.findOneBy(WeeklySummaryRow, { districtId, id });
  }

  ofWeek(districtId: string, week: string): Promise<WeeklySummaryRow | null> {
    return this.database.manager.findOne(WeeklySummaryRow, { where: { districtId, week }, order: { issue: 'DESC' } });
  }

  /** The latest issue of an earlier week. */
  latestBefore(districtId: string, week: string): Promise<WeeklySummaryRow | null> {
    return this.database.manager
      .createQueryBuilder(WeeklySummaryRow, 'summary')
      .where('summary.districtId = :districtId AND summary.week < :week', { districtId, week })
      .orderBy('summary.week', 'DESC')
      .addOrderBy('summary.issue', 'DESC')
      .limit(1)
      .getOne();
  }

  page(districtId: string, list: ListQuery): Promise<Page<WeeklySummaryRow>> {
    const query = this.database.manager.createQueryBuilder(WeeklySummaryRow, 'summary').where('summary.districtId = :districtId', { districtId });
    return readPage(
      applyList(query, list, {
        sorts: { week: 'summary.week', publishedAt: 'summary.publishedAt' },
        filters: { id: eq('summary.id'), week: eq('summary.week') },
        defaultSort: ['week', 'DESC'],
      }),
    );
  }
}
