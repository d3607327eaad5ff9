import { Injectable } from '@nestjs/common';
import type { Light, LightColour, LightReason, OrderEvidence } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';

/** How many changes of a forecast go into an order. */
const FORECASTS = 6;

/** What an order asks of the tables of catalogue and schedule beyond their directories. */
@Injectable()
export class OrderFactsRepository {
  constructor(private readonly database: Database) {}

  /** The light in force; null for a project that has none yet. */
  async light(districtId: string, projectId: string): Promise<Light | null> {
    const query = this.query('project_standings', 'standing')
      .innerJoin('projects', 'project', 'project.id = standing.id')
      .select('standing.lightColour', 'colour')
      .addSelect('standing.lightReasons', 'reasons')
      .addSelect('standing.rulePack', 'rulePack')
      .where('project.districtId = :districtId AND standing.id = :projectId', { districtId, projectId });
    const row = await query.getRawOne<{ colour: LightColour; reasons: string | LightReason[]; rulePack: string }>();
    if (row === undefined) return null;
    return { ...row, reasons: typeof row.reasons === 'string' ? (JSON.parse(row.reasons) as LightReason[]) : row.reasons };
  }

  /** The milestone's date in the project's first baseline. */
  async firstBaselineDate(milestoneId: string): Promise<string | null> {
    const query = this.query('baseline_entries', 'entry')
      .innerJoin('baselines', 'baseline', 'baseline.id = entry.baselineId')
      .select('entry.baselineDate', 'date')
      .where('entry.milestoneId = :milestoneId', { milestoneId })
      .orderBy('baseline.number')
      .limit(1);
    return (await query.getRawOne<{ date: string }>())?.date ?? null;
  }

  /** Latest first. */
  forecasts(milestoneId: string): Promise<OrderEvidence['forecasts']> {
    return this.query('forecast_changes', 'forecast')
      .select('forecast.fromDate', 'from')
      .addSelect('forecast.toDate', 'to')
      .addSelect('forecast.changedAt', 'changedAt')
      .addSelect('forecast.changedBy', 'changedBy')
      .where('forecast.milestoneId = :milestoneId', { milestoneId })
      .orderBy('forecast.changedAt', 'DESC')
      .addOrderBy('forecast.id', 'DESC')
      .limit(FORECASTS)
      .getRawMany<OrderEvidence['forecasts'][number]>();
  }

  private query(table: string, alias: string) {
    return this.database.manager.createQueryBuilder().from(table, alias);
  }
}
