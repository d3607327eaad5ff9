import { Injectable } from '@nestjs/common';
import type { Light, LightColour, LightReason, OrderEvidence } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { grouped } from '@portfolio/rules';

/** How many changes of a forecast go into an order. */
const FORECASTS = 6;

/** Ids in one statement. */
const CHUNK = 500;

/** What an order asks of the tables of catalogue and schedule beyond their directories. */
@Injectable()
export class OrderFactsRepository {
  constructor(private readonly database: Database) {}

  /** The light in force; null for a project that has none yet. */
  async light(districtId: string, projectId: string): Promise<Light | null> {
    return (await this.lights(districtId, [projectId])).get(projectId) ?? null;
  }

  /** The lights in force, by project. */
  async lights(districtId: string, projectIds: readonly string[]): Promise<Map<string, Light>> {
    const found = new Map<string, Light>();
    for (const ids of chunks(projectIds)) {
      const query = this.query('project_standings', 'standing')
        .innerJoin('projects', 'project', 'project.id = standing.id')
        .select('standing.id', 'id')
        .addSelect('standing.lightColour', 'colour')
        .addSelect('standing.lightReasons', 'reasons')
        .addSelect('standing.rulePack', 'rulePack')
        .where('project.districtId = :districtId AND standing.id IN (:...ids)', { districtId, ids });
      for (const { id, reasons, ...light } of await query.getRawMany<{ id: string; colour: LightColour; reasons: string | LightReason[]; rulePack: string }>()) {
        found.set(id, { ...light, reasons: typeof reasons === 'string' ? (JSON.parse(reasons) as LightReason[]) : reasons });
      }
    }
    return found;
  }

  /** The milestones' dates in their projects' first baselines. */
  async firstBaselineDates(milestoneIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const ids of chunks(milestoneIds)) {
      const query = this.query('baseline_entries', 'entry')
        .innerJoin('baselines', 'baseline', 'baseline.id = entry.baselineId')
        .select('entry.milestoneId', 'id')
        .addSelect('entry.baselineDate', 'date')
        .where('entry.milestoneId IN (:...ids)', { ids })
        .orderBy('baseline.number');
      for (const { id, date } of await query.getRawMany<{ id: string; date: string }>()) if (!found.has(id)) found.set(id, date);
    }
    return found;
  }

  /** The latest changes of each milestone's forecast, latest first. */
  async forecasts(milestoneIds: readonly string[]): Promise<Map<string, OrderEvidence['forecasts']>> {
    const found = new Map<string, OrderEvidence['forecasts']>();
    for (const ids of chunks(milestoneIds)) {
      const query = this.query('forecast_changes', 'forecast')
        .select('forecast.milestoneId', 'id')
        .addSelect('forecast.fromDate', 'from')
        .addSelect('forecast.toDate', 'to')
        .addSelect('forecast.changedAt', 'changedAt')
        .addSelect('forecast.changedBy', 'changedBy')
        .where('forecast.milestoneId IN (:...ids)', { ids })
        .orderBy('forecast.changedAt', 'DESC')
        .addOrderBy('forecast.id', 'DESC');
      const rows = await query.getRawMany<OrderEvidence['forecasts'][number] & { id: string }>();
      for (const [id, changes] of grouped(rows, (row) => row.id)) found.set(id, changes.slice(0, FORECASTS).map(({ id: _id, ...change }) => change));
    }
    return found;
  }

  private query(table: string, alias: string) {
    return this.database.manager.createQueryBuilder().from(table, alias);
  }
}

function chunks(ids: readonly string[]): string[][] {
  const different = [...new Set(ids)];
  return Array.from({ length: Math.ceil(different.length / CHUNK) }, (_, at) => different.slice(at * CHUNK, (at + 1) * CHUNK));
}
