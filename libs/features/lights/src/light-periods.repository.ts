import { Injectable } from '@nestjs/common';
import type { LightColour } from '@portfolio/contracts';
import { Database, insertMany } from '@portfolio/platform/database';
import { LightPeriodRow } from './light-period.entity';

const CHUNK = 500;

export type PeriodColour = Pick<LightPeriodRow, 'projectId' | 'period' | 'colour' | 'ownColour' | 'rulePack'>;

/** Period results: added and read, never changed. */
@Injectable()
export class LightPeriodsRepository {
  constructor(private readonly database: Database) {}

  /** Results of the named weeks; of all the district's projects, or of those named. Latest first. */
  async of(districtId: string, periods: readonly string[], projectIds?: readonly string[]): Promise<PeriodColour[]> {
    if (periods.length === 0) return [];
    if (projectIds === undefined) return this.rows(districtId, periods);
    const found: PeriodColour[] = [];
    for (let at = 0; at < projectIds.length; at += CHUNK) found.push(...(await this.rows(districtId, periods, projectIds.slice(at, at + CHUNK))));
    return found;
  }

  insert(rows: readonly LightPeriodRow[]): Promise<void> {
    return insertMany(this.database.manager, LightPeriodRow, rows);
  }

  private rows(districtId: string, periods: readonly string[], ids?: readonly string[]): Promise<PeriodColour[]> {
    const query = this.database.manager
      .createQueryBuilder(LightPeriodRow, 'result')
      .select((['projectId', 'period', 'colour', 'ownColour', 'rulePack'] as const satisfies readonly (keyof PeriodColour)[]).map((name) => `result.${name} AS "${name}"`))
      .where('result.districtId = :districtId AND result.period IN (:...periods)', { districtId, periods })
      .orderBy('result.period', 'DESC');
    if (ids !== undefined) query.andWhere('result.projectId IN (:...ids)', { ids });
    return query.getRawMany<PeriodColour>();
  }
}

/** The colours of the weeks just before, in the given order (latest first), up to the first week without a result. */
export function unbroken(results: readonly PeriodColour[], periods: readonly string[], colourOf: (result: PeriodColour) => LightColour): Map<string, LightColour[]> {
  const found = new Map<string, Map<string, LightColour>>();
  for (const result of results) {
    const own = found.get(result.projectId) ?? new Map<string, LightColour>();
    found.set(result.projectId, own.set(result.period, colourOf(result)));
  }
  return new Map(
    [...found].map(([projectId, own]) => {
      const gap = periods.findIndex((period) => !own.has(period));
      return [projectId, periods.slice(0, gap < 0 ? periods.length : gap).flatMap((period) => own.get(period) ?? [])];
    }),
  );
}
