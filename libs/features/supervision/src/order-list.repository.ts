import { Injectable } from '@nestjs/common';
import { ORDER_STATES, type Ownership, type OrderState } from '@portfolio/contracts';
import { Database, applyList, atLeast, atMost, contains, eq, isTrue, oneOf, readRawPage, type ListFilter, type ListSpec } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { INTERNAL_STATES } from './orders.policy';
import { SupervisionOrderRow } from './supervision-order.entity';

/** An order with project and unit, as plain columns. */
export type OrderLine = Pick<
  SupervisionOrderRow,
  | 'id' | 'number' | 'title' | 'projectId' | 'departmentId' | 'causeType' | 'causeId' | 'causeNumber' | 'causeText' | 'origin' | 'state' | 'deadline' | 'firstDeadline'
  | 'extensions' | 'draftedAt' | 'issuedAt' | 'answeredOn' | 'clearedAt' | 'endedAt' | 'version'
> & { demo: boolean | number; projectCode: string; projectName: string; departmentName: string | null; departmentProposed: boolean | number; extensionAsked: boolean | number };

/** What the days over the deadline are counted from. */
export type OrderDatesRow = Pick<SupervisionOrderRow, 'id' | 'state' | 'deadline' | 'firstDeadline' | 'answeredOn'>;

export interface ListScope {
  districtId: string;
  /** Drafts and discarded drafts are 督查室's own. */
  drafts: boolean;
}

const COLUMNS = [
  'id', 'number', 'title', 'projectId', 'departmentId', 'causeType', 'causeId', 'causeNumber', 'causeText', 'origin', 'state', 'deadline', 'firstDeadline',
  'extensions', 'draftedAt', 'issuedAt', 'answeredOn', 'clearedAt', 'endedAt', 'version', 'demo',
] as const;

/** Reads orders for lists, as plain rows. `judged` filters need the rules; the ids they find are handed in. */
@Injectable()
export class OrderListRepository {
  constructor(private readonly database: Database) {}

  async page(scope: ListScope, list: ListQuery, judged: Record<string, ListFilter>): Promise<Page<OrderLine>> {
    return readRawPage<OrderLine>(applyList(this.lines(scope), list, { ...SPEC, filters: { ...SPEC.filters, ...judged } }));
  }

  async find(scope: ListScope, id: string): Promise<OrderLine | null> {
    return (await this.lines(scope).andWhere('row.id = :id', { id }).getRawOne<OrderLine>()) ?? null;
  }

  /** Orders under the filter by state. */
  async states(scope: ListScope, filter: ListQuery['filter']): Promise<{ state: OrderState; n: number }[]> {
    const query = this.filtered(scope, filter).select('row.state', 'state').addSelect('COUNT(*)', 'n').groupBy('row.state');
    return (await query.getRawMany<{ state: OrderState; n: number | string }>()).map(({ state, n }) => ({ state, n: Number(n) }));
  }

  /** Dates of the orders under the filter that have not ended. */
  dates(scope: ListScope, filter: ListQuery['filter']): Promise<OrderDatesRow[]> {
    const query = this.filtered(scope, filter).andWhere('row.endedAt IS NULL AND row.deadline IS NOT NULL AND row.issuedAt IS NOT NULL');
    return query.select(['id', 'state', 'deadline', 'firstDeadline', 'answeredOn'].map((column) => `row.${column} AS "${column}"`)).getRawMany<OrderDatesRow>();
  }

  /** Issued within the dates, taken-back ones left out; with what is needed to judge them. */
  issuedBetween(districtId: string, from: string, to: string): Promise<(OrderDatesRow & { departmentId: string })[]> {
    return this.database.manager
      .createQueryBuilder(SupervisionOrderRow, 'row')
      .select(['id', 'state', 'deadline', 'firstDeadline', 'answeredOn', 'departmentId'].map((column) => `row.${column} AS "${column}"`))
      .where('row.districtId = :districtId AND row.issuedOn >= :from AND row.issuedOn <= :to', { districtId, from, to })
      .andWhere("row.state NOT IN ('withdrawn', 'voided')")
      .getRawMany<OrderDatesRow & { departmentId: string }>();
  }

  private filtered(scope: ListScope, filter: ListQuery['filter']) {
    const query = applyList(this.lines(scope), { filter, sort: null, offset: 0, limit: 1 }, SPEC);
    return query.orderBy().offset(undefined).limit(undefined);
  }

  private lines({ districtId, drafts }: ListScope) {
    const query = this.database.manager
      .createQueryBuilder(SupervisionOrderRow, 'row')
      .innerJoin('projects', 'project', 'project.id = row.projectId')
      .leftJoin('departments', 'department', 'department.id = row.departmentId')
      .leftJoin('assignments', 'owner', "owner.projectId = row.projectId AND owner.role = 'lead' AND owner.departmentId = row.departmentId")
      .select(COLUMNS.map((column) => `row.${column} AS "${column}"`))
      .addSelect('project.code', 'projectCode')
      .addSelect('project.name', 'projectName')
      .addSelect('department.name', 'departmentName')
      .addSelect(`CASE WHEN owner.state = '${PROPOSED}' THEN 1 ELSE 0 END`, 'departmentProposed')
      .addSelect(`CASE WHEN ${ASKED} THEN 1 ELSE 0 END`, 'extensionAsked')
      .where('row.districtId = :districtId', { districtId });
    if (!drafts) query.andWhere('row.state NOT IN (:...internal)', { internal: [...INTERNAL_STATES] });
    return query;
  }
}

const PROPOSED: Ownership = 'proposed';
const ASKED = "EXISTS (SELECT 1 FROM order_extensions asked WHERE asked.order_id = row.id AND asked.state = 'asked')";

const SPEC: ListSpec = {
  sorts: {
    id: 'row.id',
    draftedAt: 'row.draftedAt',
    issuedAt: 'row.issuedAt',
    deadline: 'row.deadline',
    number: 'row.serial',
    state: 'row.state',
    department: 'department.name',
    projectCode: 'project.code',
  },
  filters: {
    id: eq('row.id'),
    q: contains(['row.number', 'row.title', 'project.name', 'project.code', 'department.name']),
    state: oneOf('row.state', ORDER_STATES),
    departmentId: eq('row.departmentId'),
    projectId: eq('row.projectId'),
    origin: eq('row.origin'),
    issued: isTrue("row.issuedAt IS NOT NULL AND row.state NOT IN ('withdrawn', 'voided')"),
    issuedFrom: atLeast('row.issuedOn'),
    issuedTo: atMost('row.issuedOn'),
    open: isTrue('row.endedAt IS NULL AND row.issuedAt IS NOT NULL'),
    extensionAsked: isTrue(ASKED),
    demo: isTrue('row.demo'),
  },
  defaultSort: ['draftedAt', 'DESC'],
};
