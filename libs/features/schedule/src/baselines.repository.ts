import { Injectable } from '@nestjs/common';
import type { Baseline } from '@portfolio/contracts';
import { Database, applyList, eq, insertMany, readPage, refuseDuplicate, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { BaselineEntry } from './baseline-entry.entity';
import { BaselineRow } from './baseline.entity';
import { Milestone } from './milestone.entity';

const CHUNK = 500;

const LIST: ListSpec = {
  sorts: { id: 'baseline.id', number: 'baseline.number', frozenAt: 'baseline.frozenAt' },
  filters: { id: eq('baseline.id'), projectId: eq('baseline.projectId'), number: eq('baseline.number') },
  defaultSort: ['frozenAt', 'DESC'],
};

/** Baselines with their entries: added and read, never changed. */
@Injectable()
export class BaselinesRepository {
  constructor(private readonly database: Database) {}

  async page(districtId: string, list: ListQuery): Promise<Page<Baseline>> {
    const query = this.database.manager.createQueryBuilder(BaselineRow, 'baseline').where('baseline.districtId = :districtId', { districtId });
    const { rows, total } = await readPage(applyList(query, list, LIST));
    return { rows: await this.withEntries(rows), total };
  }

  /** Null also for another district's baseline. */
  async find(districtId: string, id: string): Promise<Baseline | null> {
    const row = await this.database.manager.findOneBy(BaselineRow, { districtId, id });
    return row === null ? null : ((await this.withEntries([row]))[0] ?? null);
  }

  async idsOf(projectId: string): Promise<string[]> {
    const rows = await this.database.manager.find(BaselineRow, { select: { id: true }, where: { projectId } });
    return rows.map(({ id }) => id);
  }

  /** Number of the project's latest baseline; 0 without one. */
  async lastNumber(projectId: string): Promise<number> {
    const query = this.database.manager.createQueryBuilder(BaselineRow, 'baseline').select('MAX(baseline.number)', 'n').where('baseline.projectId = :projectId', { projectId });
    return Number((await query.getRawOne<{ n: number | string | null }>())?.n ?? 0);
  }

  /** Throws `already_exists` when the project has a baseline of that number. */
  async insert(baselines: readonly BaselineRow[], entries: readonly BaselineEntry[]): Promise<void> {
    await refuseDuplicate('基线', () => insertMany(this.database.manager, BaselineRow, baselines));
    await insertMany(this.database.manager, BaselineEntry, entries);
  }

  /** Marks every milestone of the projects as belonging to baseline `number`, with a new version. */
  async enter(districtId: string, projectIds: readonly string[], number: number, updatedAt: string): Promise<void> {
    for (let at = 0; at < projectIds.length; at += CHUNK) {
      await this.database.manager
        .createQueryBuilder()
        .update(Milestone)
        .set({ baselineNumber: number, updatedAt, version: () => 'version + 1' })
        .where('districtId = :districtId AND projectId IN (:...ids)', { districtId, ids: projectIds.slice(at, at + CHUNK) })
        .execute();
    }
  }

  private async withEntries(rows: readonly BaselineRow[]): Promise<Baseline[]> {
    const entries = new Map<string, Baseline['entries']>(rows.map(({ id }) => [id, []]));
    if (rows.length > 0) {
      const query = this.database.manager.createQueryBuilder(BaselineEntry, 'entry').where('entry.baselineId IN (:...ids)', { ids: [...entries.keys()] });
      for (const entry of await query.orderBy('entry.sequence').addOrderBy('entry.id').getMany()) {
        const { milestoneId, name, kind, weight, baselineDate } = entry;
        entries.get(entry.baselineId)?.push({ milestoneId, name, kind, weight, baselineDate });
      }
    }
    return rows.map(({ id, projectId, number, frozenAt, frozenBy }) => ({ id, projectId, number, frozenAt, frozenBy, entries: entries.get(id) ?? [] }));
  }
}
