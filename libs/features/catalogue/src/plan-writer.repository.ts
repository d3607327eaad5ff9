import { Injectable } from '@nestjs/common';
import { Database, insertMany, newId, updateVersioned } from '@portfolio/platform/database';
import { Box } from './box.entity';
import { Indicator } from './indicator.entity';
import { PlanItem } from './plan-item.entity';
import { PlanText } from './plan-text.entity';
import { Plan } from './plan.entity';
import { Programme } from './programme.entity';
import { ProjectPlanItem } from './project-plan-item.entity';

export type Reanchored = Pick<PlanItem, 'id' | 'textId' | 'seq' | 'programmeNumber' | 'sourceStart' | 'sourceEnd' | 'line' | 'warnings' | 'corrected' | 'reviewed'>;

/** Writes the plan's tables when an import is committed. */
@Injectable()
export class PlanWriterRepository {
  constructor(private readonly database: Database) {}

  /** The id of this text, stored once for each district. */
  async keepText(districtId: string, sha256: string, content: string, now: string): Promise<string> {
    const manager = this.database.manager;
    const row: PlanText = { id: newId(), districtId, sha256, content, createdAt: now };
    await manager.createQueryBuilder().insert().into(PlanText).values(row).orIgnore().updateEntity(false).execute();
    const kept = await manager
      .createQueryBuilder(PlanText, 'text')
      .select('text.id', 'id')
      .where('text.districtId = :districtId AND text.sha256 = :sha256', { districtId, sha256 })
      .getRawOne<{ id: string }>();
    if (kept === undefined) throw new Error('the plan text was not kept');
    return kept.id;
  }

  async insertPlan(plan: Plan): Promise<void> {
    await insertMany(this.database.manager, Plan, [plan]);
  }

  /** Throws `StaleVersionError` when another import was committed meanwhile. */
  async updatePlan(plan: Plan, changes: Partial<Omit<Plan, 'id' | 'version' | 'districtId'>>): Promise<void> {
    await updateVersioned(this.database.manager, Plan, plan, changes, () => null);
  }

  boxes(districtId: string, planId: string): Promise<Box[]> {
    return this.database.manager.findBy(Box, { districtId, planId });
  }

  programmes(districtId: string, boxIds: readonly string[]): Promise<Programme[]> {
    if (boxIds.length === 0) return Promise.resolve([]);
    return this.database.manager
      .createQueryBuilder(Programme, 'programme')
      .where('programme.districtId = :districtId AND programme.boxId IN (:...boxIds)', { districtId, boxIds })
      .orderBy('programme.position')
      .getMany();
  }

  indicators(districtId: string, planId: string): Promise<Indicator[]> {
    return this.database.manager.findBy(Indicator, { districtId, planId });
  }

  /** Inserts the new rows and writes the kept ones whole. */
  async saveFrame(boxes: { added: Box[]; kept: Box[] }, programmes: { added: Programme[]; kept: Programme[] }, indicators: { added: Indicator[]; kept: Indicator[] }): Promise<void> {
    const manager = this.database.manager;
    await insertMany(manager, Box, boxes.added);
    for (const { id, ...values } of boxes.kept) await manager.update(Box, { id }, values);
    await insertMany(manager, Programme, programmes.added);
    for (const { id, lastProjectNumber: _, ...values } of programmes.kept) await manager.update(Programme, { id }, values);
    await insertMany(manager, Indicator, indicators.added);
    for (const { id, ...values } of indicators.kept) await manager.update(Indicator, { id }, values);
  }

  /** Boxes, programmes and indicators that the text no longer has: kept for what refers to them, not listed as current. */
  async retireFrame(gone: { boxes: readonly Box[]; programmes: readonly Programme[]; indicators: readonly Indicator[] }, now: string): Promise<void> {
    const manager = this.database.manager;
    for (const { id } of gone.boxes) await manager.update(Box, { id }, { retiredAt: now });
    for (const { id } of gone.programmes) await manager.update(Programme, { id }, { retiredAt: now });
    for (const { id } of gone.indicators) await manager.update(Indicator, { id }, { retiredAt: now });
  }

  insertItems(items: readonly PlanItem[]): Promise<void> {
    return insertMany(this.database.manager, PlanItem, items);
  }

  /** The words stay; only where they stand in the new text, and whose reading they are, changes. No version is raised. */
  async reanchor(items: readonly Reanchored[]): Promise<void> {
    for (const { id, ...position } of items) await this.database.manager.update(PlanItem, { id }, position);
  }

  /** Items that the text no longer has in these words, with what took their place. */
  async retire(items: readonly { id: string; replacedById: string | null }[], now: string): Promise<void> {
    for (const { id, replacedById } of items) {
      await this.database.manager
        .createQueryBuilder()
        .update(PlanItem)
        .set({ retiredAt: now, replacedById, version: () => 'version + 1' })
        .where('id = :id', { id })
        .execute();
    }
  }

  /** Projects of the old words now carry out the new ones. */
  async moveLinks(fromItemId: string, toItemId: string): Promise<void> {
    await this.database.manager.update(ProjectPlanItem, { planItemId: fromItemId }, { planItemId: toItemId });
  }
}
