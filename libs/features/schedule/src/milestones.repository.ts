import { Injectable } from '@nestjs/common';
import { Database, insertMany, updateVersioned } from '@portfolio/platform/database';
import { In, IsNull } from 'typeorm';
import { Milestone } from './milestone.entity';

/** Ids in one statement; both databases limit parameters. */
const CHUNK = 500;

export type MilestoneChanges = Partial<Omit<Milestone, 'id' | 'districtId' | 'projectId' | 'version' | 'createdAt' | 'demo'>>;

/** What the rules and other features need of a milestone, as plain rows. */
export type MilestoneFactsRow = Pick<
  Milestone,
  'id' | 'projectId' | 'kind' | 'name' | 'weight' | 'sequence' | 'baselineDate' | 'baselineNumber' | 'forecastDate' | 'actualDate' | 'responsibleUserId'
> & { demo: boolean | number };

const FACTS = [
  'id',
  'projectId',
  'kind',
  'name',
  'weight',
  'sequence',
  'baselineDate',
  'baselineNumber',
  'forecastDate',
  'actualDate',
  'responsibleUserId',
  'demo',
] as const satisfies readonly (keyof MilestoneFactsRow)[];

/** Writes milestones, and reads them as they are stored. */
@Injectable()
export class MilestonesRepository {
  constructor(private readonly database: Database) {}

  /** Null also for another district's milestone. */
  find(districtId: string, id: string): Promise<Milestone | null> {
    return this.database.manager.findOneBy(Milestone, { districtId, id });
  }

  /** Those of the ids that the district has. */
  async many(districtId: string, ids: readonly string[]): Promise<Milestone[]> {
    const found: Milestone[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) {
      found.push(...(await this.database.manager.findBy(Milestone, { districtId, id: In(ids.slice(at, at + CHUNK)) })));
    }
    return found;
  }

  /** Not done, with this person responsible; earliest baseline date first. */
  openOf(districtId: string, responsibleUserId: string): Promise<Milestone[]> {
    return this.database.manager.find(Milestone, { where: { districtId, responsibleUserId, actualDate: IsNull() }, order: { baselineDate: 'ASC', id: 'ASC' } });
  }

  /** In the order of the project. */
  ofProject(districtId: string, projectId: string): Promise<Milestone[]> {
    return this.database.manager.find(Milestone, { where: { districtId, projectId }, order: { sequence: 'ASC', id: 'ASC' } });
  }

  /** All of the district's milestones, or those of the projects, in the order of each project. */
  async facts(districtId: string, projectIds?: readonly string[]): Promise<MilestoneFactsRow[]> {
    const query = () => this.factsQuery(districtId).orderBy('milestone.projectId').addOrderBy('milestone.sequence').addOrderBy('milestone.id');
    if (projectIds === undefined) return query().getRawMany<MilestoneFactsRow>();
    const found: MilestoneFactsRow[] = [];
    for (let at = 0; at < projectIds.length; at += CHUNK) {
      const ids = projectIds.slice(at, at + CHUNK);
      found.push(...(await query().andWhere('milestone.projectId IN (:...ids)', { ids }).getRawMany<MilestoneFactsRow>()));
    }
    return found;
  }

  /** Not done, in a baseline, planned for `date` or earlier; earliest first. Served by the partial index of open milestones. */
  openDueThrough(districtId: string, date: string): Promise<MilestoneFactsRow[]> {
    return this.factsQuery(districtId)
      .andWhere('milestone.actualDate IS NULL AND milestone.baselineDate <= :date AND milestone.baselineNumber >= 1', { date })
      .orderBy('milestone.baselineDate')
      .addOrderBy('milestone.id')
      .getRawMany<MilestoneFactsRow>();
  }

  /** Ids of the projects that have milestones. */
  async plannedProjects(districtId: string): Promise<Set<string>> {
    const query = this.database.manager.createQueryBuilder(Milestone, 'milestone').select('milestone.projectId', 'id').distinct(true);
    return new Set((await query.where('milestone.districtId = :districtId', { districtId }).getRawMany<{ id: string }>()).map(({ id }) => id));
  }

  /** In the order of the project. */
  async idsOf(projectId: string): Promise<string[]> {
    const rows = await this.database.manager.find(Milestone, { select: { id: true }, where: { projectId }, order: { sequence: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  insert(milestones: readonly Milestone[]): Promise<void> {
    return insertMany(this.database.manager, Milestone, milestones);
  }

  /** Raises the version with whatever changed; throws `StaleVersionError` with what `present` gives. */
  update(at: { id: string; version: number }, changes: MilestoneChanges, present: () => Promise<unknown>): Promise<Milestone> {
    return updateVersioned(this.database.manager, Milestone, at, changes, present);
  }

  /** To another project of the district; the version is raised. */
  async move(at: { id: string; version: number }, to: Pick<Milestone, 'projectId' | 'sequence' | 'responsibleUserId' | 'updatedAt'>): Promise<void> {
    await updateVersioned(this.database.manager, Milestone, at, to, () => Promise.resolve(null));
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(Milestone, { id });
  }

  private factsQuery(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Milestone, 'milestone')
      .select(FACTS.map((name) => `milestone.${name} AS "${name}"`))
      .where('milestone.districtId = :districtId', { districtId });
  }
}
