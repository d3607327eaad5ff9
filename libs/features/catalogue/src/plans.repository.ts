import { Injectable } from '@nestjs/common';
import type { Box as BoxView, Indicator as IndicatorView, Plan as PlanView, Programme as ProgrammeView } from '@portfolio/contracts';
import { Database, applyList, contains, eq, isTrue } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { IsNull, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Box } from './box.entity';
import { Indicator } from './indicator.entity';
import { PlanItem } from './plan-item.entity';
import { PlanText } from './plan-text.entity';
import { Plan } from './plan.entity';
import { Programme } from './programme.entity';

type Counted<T> = T & { openEnded?: boolean | number };

/** Reads the plan's frame: plans, boxes, programmes, indicators. */
@Injectable()
export class PlansRepository {
  constructor(private readonly database: Database) {}

  async plans(districtId: string, list: ListQuery): Promise<Page<PlanView>> {
    const query = applyList(this.planListing(districtId), list, {
      sorts: { id: 'plan.id', title: 'plan.title', importedAt: 'plan.importedAt', periodStart: 'plan.periodStart' },
      filters: { id: eq('plan.id'), q: contains(['plan.title']) },
      defaultSort: ['importedAt', 'DESC'],
    });
    return { rows: (await query.getRawMany<PlanView>()).map(toPlan), total: await query.getCount() };
  }

  async plan(districtId: string, id: string): Promise<PlanView | null> {
    const row = await this.planListing(districtId).andWhere('plan.id = :id', { id }).getRawOne<PlanView>();
    return row === undefined ? null : toPlan(row);
  }

  /** The plan in force: the district's newest. */
  currentPlan(districtId: string): Promise<Plan | null> {
    return this.database.manager.findOne(Plan, { where: { districtId }, order: { importedAt: 'DESC' } });
  }

  find(districtId: string, id: string): Promise<Plan | null> {
    return this.database.manager.findOneBy(Plan, { districtId, id });
  }

  async text(districtId: string, id: string): Promise<string> {
    return (await this.database.manager.findOneByOrFail(PlanText, { districtId, id })).content;
  }

  async boxes(districtId: string, list: ListQuery): Promise<Page<BoxView>> {
    const query = applyList(current(this.boxListing(districtId), 'box', list), list, {
      sorts: { id: 'box.id', number: 'box.number', title: 'box.title' },
      filters: { id: eq('box.id'), planId: eq('box.planId'), number: eq('box.number'), q: contains(['box.title']) },
      defaultSort: ['number', 'ASC'],
    });
    return { rows: await query.getRawMany<BoxView>(), total: await query.getCount() };
  }

  async box(districtId: string, id: string): Promise<BoxView | null> {
    return (await this.boxListing(districtId).andWhere('box.id = :id', { id }).getRawOne<BoxView>()) ?? null;
  }

  async programmes(districtId: string, list: ListQuery): Promise<Page<ProgrammeView>> {
    const query = applyList(current(this.programmeListing(districtId), 'programme', list), list, {
      sorts: { id: 'programme.id', box: 'programme.box', number: 'programme.number', title: 'programme.title', position: 'programme.box * 1000 + programme.position' },
      filters: {
        id: eq('programme.id'),
        boxId: eq('programme.boxId'),
        box: eq('programme.box'),
        openEnded: isTrue('programme.openEnded'),
        q: contains(['programme.title']),
      },
      defaultSort: ['position', 'ASC'],
    });
    return { rows: (await query.getRawMany<Counted<ProgrammeView>>()).map(toProgramme), total: await query.getCount() };
  }

  async programme(districtId: string, id: string): Promise<ProgrammeView | null> {
    const row = await this.programmeListing(districtId).andWhere('programme.id = :id', { id }).getRawOne<Counted<ProgrammeView>>();
    return row === undefined ? null : toProgramme(row);
  }

  /** As stored, in the order of the plan. */
  programmeRows(districtId: string, planId: string): Promise<Programme[]> {
    return this.database.manager
      .createQueryBuilder(Programme, 'programme')
      .innerJoin(Box, 'box', 'box.id = programme.boxId AND box.planId = :planId', { planId })
      .where('programme.districtId = :districtId', { districtId })
      .orderBy('programme.box')
      .addOrderBy('programme.position')
      .getMany();
  }

  /** What was decided about the items that the current text has. */
  itemStates(districtId: string, planId: string): Promise<Pick<PlanItem, 'id' | 'state' | 'notEstablishedReason' | 'warnings' | 'reviewed'>[]> {
    return this.database.manager
      .createQueryBuilder(PlanItem, 'item')
      .select(['item.id', 'item.state', 'item.notEstablishedReason', 'item.warnings', 'item.reviewed'])
      .where('item.districtId = :districtId AND item.planId = :planId AND item.retiredAt IS NULL', { districtId, planId })
      .getMany();
  }

  boxRows(districtId: string, planId: string): Promise<Box[]> {
    return this.database.manager.find(Box, { where: { districtId, planId }, order: { number: 'ASC' } });
  }

  /** Those that the current text has. */
  indicatorRows(districtId: string, planId: string): Promise<Indicator[]> {
    return this.database.manager.find(Indicator, { where: { districtId, planId, retiredAt: IsNull() }, order: { number: 'ASC' } });
  }

  async indicators(districtId: string, list: ListQuery): Promise<Page<IndicatorView>> {
    const query = applyList(current(this.indicatorListing(districtId), 'indicator', list), list, {
      sorts: { id: 'indicator.id', number: 'indicator.number', name: 'indicator.name', group: 'indicator.groupName' },
      filters: {
        id: eq('indicator.id'),
        planId: eq('indicator.planId'),
        number: eq('indicator.number'),
        group: eq('indicator.groupName'),
        attribute: eq('indicator.attribute'),
        q: contains(['indicator.name']),
      },
      defaultSort: ['number', 'ASC'],
    });
    return { rows: await query.getRawMany<IndicatorView>(), total: await query.getCount() };
  }

  async indicator(districtId: string, id: string): Promise<IndicatorView | null> {
    return (await this.indicatorListing(districtId).andWhere('indicator.id = :id', { id }).getRawOne<IndicatorView>()) ?? null;
  }

  private planListing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Plan, 'plan')
      .select(columns('plan', ['id', 'title', 'textSha256', 'source', 'periodStart', 'periodEnd', 'importedAt']))
      .addSelect('(SELECT COUNT(*) FROM boxes box WHERE box.plan_id = plan.id AND box.retired_at IS NULL)', 'boxes')
      .addSelect(
        '(SELECT COUNT(*) FROM programmes programme INNER JOIN boxes box ON box.id = programme.box_id WHERE box.plan_id = plan.id AND programme.retired_at IS NULL)',
        'programmes',
      )
      .addSelect('(SELECT COUNT(*) FROM plan_items item WHERE item.plan_id = plan.id AND item.retired_at IS NULL)', 'items')
      .where('plan.districtId = :districtId', { districtId });
  }

  private boxListing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Box, 'box')
      .select(columns('box', ['id', 'planId', 'number', 'title', 'chapter']))
      .where('box.districtId = :districtId', { districtId });
  }

  private programmeListing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Programme, 'programme')
      .select(columns('programme', ['id', 'boxId', 'box', 'number', 'title', 'openEnded']))
      .addSelect('(SELECT COUNT(*) FROM plan_items item WHERE item.programme_id = programme.id AND item.retired_at IS NULL)', 'items')
      .addSelect('(SELECT COUNT(*) FROM projects project WHERE project.programme_id = programme.id)', 'projects')
      .where('programme.districtId = :districtId', { districtId });
  }

  private indicatorListing(districtId: string) {
    return this.database.manager
      .createQueryBuilder(Indicator, 'indicator')
      .select(columns('indicator', ['id', 'planId', 'number', 'name', 'unit', 'base', 'target', 'annual', 'attribute', 'note']))
      .addSelect('indicator.groupName', 'group')
      .where('indicator.districtId = :districtId', { districtId });
  }
}

/** What the current text has; a record asked for by its id is also found when a revision removed it. */
function current<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, alias: string, { filter }: ListQuery): SelectQueryBuilder<T> {
  return 'id' in filter ? query : query.andWhere(`${alias}.retiredAt IS NULL`);
}

function columns(alias: string, names: string[]): string[] {
  return names.map((name) => `${alias}.${name} AS "${name}"`);
}

/** Counts come as text from PostgreSQL. */
function toPlan(row: PlanView): PlanView {
  return { ...row, boxes: Number(row.boxes), programmes: Number(row.programmes), items: Number(row.items) };
}

function toProgramme(row: Counted<ProgrammeView>): ProgrammeView {
  return { ...row, openEnded: Boolean(row.openEnded), items: Number(row.items), projects: Number(row.projects) };
}
