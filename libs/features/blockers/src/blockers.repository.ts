import { Injectable } from '@nestjs/common';
import { OPEN_BLOCKER_STATES } from '@portfolio/contracts';
import { Database, insertMany, updateVersioned } from '@portfolio/platform/database';
import { In } from 'typeorm';
import { BlockerStepRow } from './blocker-step.entity';
import { BlockerRow } from './blocker.entity';

/** Ids in one statement. */
const CHUNK = 500;

export type BlockerChanges = Partial<Omit<BlockerRow, 'id' | 'districtId' | 'firstDeadline' | 'version'>>;

/** Writes blockers and their story, and reads them as they are stored. */
@Injectable()
export class BlockersRepository {
  constructor(private readonly database: Database) {}

  /** Null also for another district's. */
  find(districtId: string, id: string): Promise<BlockerRow | null> {
    return this.database.manager.findOneBy(BlockerRow, { districtId, id });
  }

  /** Those of the ids that the district has. */
  async many(districtId: string, ids: readonly string[]): Promise<BlockerRow[]> {
    const found: BlockerRow[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) found.push(...(await this.database.manager.findBy(BlockerRow, { districtId, id: In(ids.slice(at, at + CHUNK)) })));
    return found;
  }

  /** Makes other writes to the blocker wait until this transaction ends. SQLite has one writer anyway. */
  async lock(id: string): Promise<void> {
    if (this.database.dialect === 'sqlite') return;
    await this.database.manager.createQueryBuilder(BlockerRow, 'row').select('row.id', 'id').where('row.id = :id', { id }).setLock('for_no_key_update').getRawMany();
  }

  insert(rows: readonly BlockerRow[]): Promise<void> {
    return insertMany(this.database.manager, BlockerRow, rows);
  }

  update(before: BlockerRow, changes: BlockerChanges): Promise<BlockerRow> {
    return updateVersioned(this.database.manager, BlockerRow, before, changes, () => null);
  }

  addSteps(steps: readonly BlockerStepRow[]): Promise<void> {
    return insertMany(this.database.manager, BlockerStepRow, steps);
  }

  /** In the order they were taken. */
  steps(blockerId: string): Promise<BlockerStepRow[]> {
    return this.database.manager.find(BlockerStepRow, { where: { blockerId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** What was last said of each about how it goes. */
  async lastProgress(blockerIds: readonly string[]): Promise<Map<string, BlockerStepRow>> {
    if (blockerIds.length === 0) return new Map();
    const steps = await this.database.manager.find(BlockerStepRow, { where: { blockerId: In([...blockerIds]), action: In(['progress', 'fix', 'take_on']) }, order: { at: 'ASC', id: 'ASC' } });
    return new Map(steps.filter(({ words }) => words !== null).map((step) => [step.blockerId, step]));
  }

  /** Open ones of a district, by deadline. */
  open(districtId: string): Promise<BlockerRow[]> {
    return this.database.manager.find(BlockerRow, { where: { districtId, state: In([...OPEN_BLOCKER_STATES]) }, order: { deadline: 'ASC', id: 'ASC' } });
  }

  /** Open ones of a project, by deadline. */
  openOf(projectId: string): Promise<BlockerRow[]> {
    return this.database.manager.find(BlockerRow, { where: { projectId, state: In([...OPEN_BLOCKER_STATES]) }, order: { deadline: 'ASC', id: 'ASC' } });
  }

  async idsOf(projectId: string): Promise<string[]> {
    const query = this.database.manager.createQueryBuilder(BlockerRow, 'row').select('row.id', 'id').where('row.projectId = :projectId', { projectId });
    return (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  }
}
