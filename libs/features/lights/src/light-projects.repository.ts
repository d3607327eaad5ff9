import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';

/** What the lights ask of the catalogue's tables beyond `ProjectDirectory`. */
@Injectable()
export class LightProjectsRepository {
  constructor(private readonly database: Database) {}

  async districtOf(projectId: string): Promise<string | null> {
    const query = this.projects().select('project.districtId', 'districtId').where('project.id = :projectId', { projectId });
    return (await query.getRawOne<{ districtId: string }>())?.districtId ?? null;
  }

  /** Ids of all projects by district. */
  async idsByDistrict(): Promise<Map<string, string[]>> {
    return grouped(await this.projects().select('project.id', 'id').addSelect('project.districtId', 'districtId').orderBy('project.id').getRawMany<IdRow>());
  }

  /** Ids, by district, of projects whose light was not computed on `asOf`. */
  async idsWithOtherDay(asOf: string): Promise<Map<string, string[]>> {
    const query = this.projects()
      .select('project.id', 'id')
      .addSelect('project.districtId', 'districtId')
      .leftJoin('project_standings', 'standing', 'standing.id = project.id')
      .where('standing.asOf IS NULL OR standing.asOf <> :asOf', { asOf })
      .orderBy('project.id');
    return grouped(await query.getRawMany<IdRow>());
  }

  private projects() {
    return this.database.manager.createQueryBuilder().from('projects', 'project');
  }
}

interface IdRow {
  id: string;
  districtId: string;
}

function grouped(rows: readonly IdRow[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, districtId } of rows) {
    const group = groups.get(districtId);
    if (group === undefined) groups.set(districtId, [id]);
    else group.push(id);
  }
  return groups;
}
