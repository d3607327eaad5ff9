import { Injectable } from '@nestjs/common';
import type { Principal, WeekFigures, WeeklySummary } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { isoWeek, weekFigures } from '@portfolio/rules';
import { PortfolioReader } from './portfolio-reader';
import { toWeeklySummary } from './weekly-summary-view';
import { WeeklySummariesRepository } from './weekly-summaries.repository';

/** Published weeks, and the present one as it stands. */
@Injectable()
export class WeeklySummariesService {
  constructor(
    private readonly repository: WeeklySummariesRepository,
    private readonly reader: PortfolioReader,
    private readonly clock: Clock,
  ) {}

  async list(user: Principal, list: ListQuery): Promise<Page<WeeklySummary>> {
    const { rows, total } = await this.repository.page(user.districtId, list);
    return { rows: rows.map(toWeeklySummary), total };
  }

  async get(user: Principal, id: string): Promise<WeeklySummary> {
    const row = await this.repository.find(user.districtId, id);
    if (row === null) throw new UserError('not_found');
    return toWeeklySummary(row);
  }

  /** The week so far, and the last published one to compare it with. */
  async glance(districtId: string): Promise<{ current: WeekFigures; previous: { week: string; figures: WeekFigures } | null }> {
    const today = this.clock.today();
    const rows = await this.reader.read(districtId, today);
    const before = await this.repository.latestBefore(districtId, isoWeek(today));
    return {
      current: weekFigures(rows, rows.asOf, rows.cutOff),
      previous: before === null ? null : { week: before.week, figures: toWeeklySummary(before).figures },
    };
  }
}
