import { Injectable } from '@nestjs/common';
import type { LightColour, LightReason } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { grouped } from '@portfolio/rules';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

/** A project's light as it is stored. */
export interface StoredLight {
  id: string;
  lightColour: LightColour;
  lightReasons: LightReason[];
  rulePack: string;
}

/** What the lights ask of the catalogue's tables beyond `ProjectDirectory`. */
@Injectable()
export class LightProjectsRepository {
  constructor(private readonly database: Database) {}

  async districtOf(projectId: string): Promise<string | null> {
    const query = this.projects().select('project.districtId', 'districtId').where('project.id = :projectId', { projectId });
    return (await query.getRawOne<{ districtId: string }>())?.districtId ?? null;
  }

  /** On which day each project's light was last computed. */
  async computedOn(projectIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.stored<{ id: string; asOf: string | null }>(projectIds, ['id', 'asOf']);
    return new Map(rows.flatMap(({ id, asOf }): [string, string][] => (asOf === null ? [] : [[id, asOf]])));
  }

  /** The stored light of each project. */
  async lights(projectIds: readonly string[]): Promise<Map<string, StoredLight>> {
    const rows = await this.stored<Omit<StoredLight, 'lightReasons'> & { lightReasons: string }>(projectIds, ['id', 'lightColour', 'lightReasons', 'rulePack']);
    return new Map(rows.map((row) => [row.id, { ...row, lightReasons: JSON.parse(row.lightReasons) as LightReason[] }]));
  }

  /** Ids of all projects by district. */
  async idsByDistrict(): Promise<Map<string, string[]>> {
    return idsByDistrict(await this.projects().select('project.id', 'id').addSelect('project.districtId', 'districtId').orderBy('project.id').getRawMany<IdRow>());
  }

  /** Ids, by district, of projects whose light was not computed on `asOf`. */
  async idsWithOtherDay(asOf: string): Promise<Map<string, string[]>> {
    const query = this.projects()
      .select('project.id', 'id')
      .addSelect('project.districtId', 'districtId')
      .leftJoin('project_standings', 'standing', 'standing.id = project.id')
      .where('standing.asOf IS NULL OR standing.asOf <> :asOf', { asOf })
      .orderBy('project.id');
    return idsByDistrict(await query.getRawMany<IdRow>());
  }

  private async stored<R extends object>(projectIds: readonly string[], columns: readonly string[]): Promise<R[]> {
    const found: R[] = [];
    for (let at = 0; at < projectIds.length; at += CHUNK) {
      const query = this.database.manager.createQueryBuilder().from('project_standings', 'standing').select(columns.map((name) => `standing.${name} AS "${name}"`));
      found.push(...(await query.where('standing.id IN (:...ids)', { ids: projectIds.slice(at, at + CHUNK) }).getRawMany<R>()));
    }
    return found;
  }

  private projects() {
    return this.database.manager.createQueryBuilder().from('projects', 'project');
  }
}

interface IdRow {
  id: string;
  districtId: string;
}

function idsByDistrict(rows: readonly IdRow[]): Map<string, string[]> {
  return new Map([...grouped(rows, ({ districtId }) => districtId)].map(([district, found]) => [district, found.map(({ id }) => id)]));
}
