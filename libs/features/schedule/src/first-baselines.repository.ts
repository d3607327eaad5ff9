import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { BaselineEntry } from './baseline-entry.entity';
import { BaselineRow } from './baseline.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

interface EntryDate {
  milestoneId: string;
  baselineDate: string;
}

/** The dates that the first baseline of each milestone froze: read from the entries themselves, so that nothing can drift from them. */
@Injectable()
export class FirstBaselinesRepository {
  constructor(private readonly database: Database) {}

  /** By milestone; one in no baseline has none. */
  async datesOf(milestoneIds: readonly string[]): Promise<Map<string, string>> {
    const dates = new Map<string, string>();
    for (let at = 0; at < milestoneIds.length; at += CHUNK) {
      keepFirst(dates, await this.entries().where('entry.milestoneId IN (:...ids)', { ids: milestoneIds.slice(at, at + CHUNK) }).getRawMany<EntryDate>());
    }
    return dates;
  }

  /** Those of a whole district, by milestone. */
  async datesIn(districtId: string): Promise<Map<string, string>> {
    const dates = new Map<string, string>();
    keepFirst(dates, await this.entries().where('baseline.districtId = :districtId', { districtId }).getRawMany<EntryDate>());
    return dates;
  }

  private entries() {
    return this.database.manager
      .createQueryBuilder(BaselineEntry, 'entry')
      .innerJoin(BaselineRow, 'baseline', 'baseline.id = entry.baselineId')
      .select('entry.milestoneId', 'milestoneId')
      .addSelect('entry.baselineDate', 'baselineDate')
      // By time, for a milestone that went over to another project is in baselines of both.
      .orderBy('baseline.frozenAt')
      .addOrderBy('baseline.number');
  }
}

function keepFirst(dates: Map<string, string>, rows: readonly EntryDate[]): void {
  for (const { milestoneId, baselineDate } of rows) if (!dates.has(milestoneId)) dates.set(milestoneId, baselineDate);
}
