import { Injectable } from '@nestjs/common';
import { PLAN_ITEM_STATES, type PlanItem as PlanItemView, type PlanWarning } from '@portfolio/contracts';
import { Database, applyList, contains, eq, isTrue, oneOf, readRawPage, updateVersioned, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { PlanItem } from './plan-item.entity';
import { Programme } from './programme.entity';
import { ProjectPlanItem } from './project-plan-item.entity';

const CHUNK = 500;

const LIST: ListSpec = {
  sorts: {
    id: 'item.id',
    box: 'item.sourceStart',
    line: 'item.sourceStart',
    seq: 'item.seq',
    name: 'item.name',
    state: 'item.state',
  },
  filters: {
    q: contains(['item.name', 'item.verbatim', 'item.place']),
    id: eq('item.id'),
    planId: eq('item.planId'),
    box: eq('item.box'),
    programmeId: eq('item.programmeId'),
    state: oneOf('item.state', PLAN_ITEM_STATES),
    warnings: isTrue("item.warnings <> '[]'"),
    reviewed: isTrue('item.reviewed'),
    retired: isTrue('item.retiredAt IS NOT NULL'),
  },
  defaultSort: ['line', 'ASC'],
};

type ItemRow = Omit<PlanItemView, 'warnings' | 'reviewed' | 'projectIds'> & { warnings: string; reviewed: boolean | number; projectIds: string | null; retiredAt: string | null };

@Injectable()
export class PlanItemsRepository {
  constructor(private readonly database: Database) {}

  /** Items of the current text unless the filter asks for `retired` ones. */
  async page(districtId: string, list: ListQuery): Promise<Page<PlanItemView>> {
    const filter = 'retired' in list.filter || 'id' in list.filter ? list.filter : { ...list.filter, retired: false };
    const { rows, total } = await readRawPage<ItemRow>(applyList(this.listing(districtId), { ...list, filter }, LIST));
    return { rows: rows.map(toPlanItem), total };
  }

  async find(districtId: string, id: string): Promise<PlanItemView | null> {
    const row = await this.listing(districtId).andWhere('item.id = :id', { id }).getRawOne<ItemRow>();
    return row === undefined ? null : toPlanItem(row);
  }

  /** As stored, in the order of the text. */
  async many(districtId: string, ids: readonly string[]): Promise<PlanItem[]> {
    const found: PlanItem[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) {
      const query = this.database.manager.createQueryBuilder(PlanItem, 'item').where('item.districtId = :districtId', { districtId });
      found.push(...(await query.andWhere('item.id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) }).orderBy('item.sourceStart').getMany()));
    }
    return found;
  }

  /** Every item of the plan that the current text has, in the order of the text. */
  current(districtId: string, planId: string): Promise<PlanItem[]> {
    return this.database.manager
      .createQueryBuilder(PlanItem, 'item')
      .where('item.districtId = :districtId AND item.planId = :planId AND item.retiredAt IS NULL', { districtId, planId })
      .orderBy('item.sourceStart')
      .addOrderBy('item.seq')
      .getMany();
  }

  /** Raises the version; throws `StaleVersionError` with the item as the API shows it. */
  update(districtId: string, at: { id: string; version: number }, changes: Partial<Pick<PlanItem, 'state' | 'notEstablishedReason' | 'reviewed'>>): Promise<PlanItem> {
    return updateVersioned(this.database.manager, PlanItem, at, changes, () => this.find(districtId, at.id));
  }

  /** Items that have a project now; a reason for 未立项 falls away. */
  async markCovered(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += CHUNK) {
      await this.database.manager
        .createQueryBuilder()
        .update(PlanItem)
        .set({ state: 'covered', notEstablishedReason: null, version: () => 'version + 1' })
        .where("id IN (:...ids) AND state <> 'covered'", { ids: ids.slice(at, at + CHUNK) })
        .execute();
    }
  }

  async hasProjects(planItemId: string): Promise<boolean> {
    return this.database.manager.existsBy(ProjectPlanItem, { planItemId });
  }

  private listing(districtId: string) {
    const join = this.database.dialect === 'postgres' ? 'string_agg' : 'group_concat';
    return this.database.manager
      .createQueryBuilder(PlanItem, 'item')
      .leftJoin(Programme, 'programme', 'programme.id = item.programmeId')
      .select(COLUMNS.map((name) => `item.${name} AS "${name}"`))
      .addSelect('programme.title', 'programmeTitle')
      .addSelect(`(SELECT ${join}(link.project_id, ',') FROM project_plan_items link WHERE link.plan_item_id = item.id)`, 'projectIds')
      .where('item.districtId = :districtId', { districtId });
  }
}

const COLUMNS = [
  'id', 'planId', 'programmeId', 'box', 'programmeNumber', 'seq', 'name', 'place', 'sharedTail', 'sourceStart', 'sourceEnd', 'line', 'warnings', 'reviewed', 'state',
  'notEstablishedReason', 'retiredAt', 'version',
] as const satisfies readonly (keyof PlanItem)[];

function toPlanItem({ warnings, reviewed, projectIds, retiredAt, ...row }: ItemRow): PlanItemView {
  return {
    ...row,
    warnings: [...(JSON.parse(warnings) as PlanWarning[]), ...(retiredAt === null ? [] : [removedFromPlan(row.line)])],
    reviewed: Boolean(reviewed),
    projectIds: projectIds === null ? [] : projectIds.split(',').sort(),
  };
}

/** Shown at an item, and at its projects' source, once a revised text no longer has it. */
export function removedFromPlan(line: number): PlanWarning {
  return { code: 'removed_from_plan', message: '修订后的规划文本已没有这一条，请核对所属项目是否继续实施。', line };
}
