import { Injectable } from '@nestjs/common';
import { Database, insertMany, updateVersioned } from '@portfolio/platform/database';
import { In, IsNull } from 'typeorm';
import { OrderExtensionRow } from './order-extension.entity';
import { OrderStepRow } from './order-step.entity';
import { SupervisionOrderRow } from './supervision-order.entity';

/** Rows or ids in one statement: SQLite takes 32 766 parameters, an order has 32. */
const CHUNK = 500;

export type OrderChanges = Partial<Omit<SupervisionOrderRow, 'id' | 'districtId' | 'version'>>;

/** Writes orders and their story, and reads them as they are stored. */
@Injectable()
export class OrdersRepository {
  constructor(private readonly database: Database) {}

  /** Null also for another district's order. */
  find(districtId: string, id: string): Promise<SupervisionOrderRow | null> {
    return this.database.manager.findOneBy(SupervisionOrderRow, { districtId, id });
  }

  /** Those of the ids that the district has. */
  async many(districtId: string, ids: readonly string[]): Promise<SupervisionOrderRow[]> {
    const found: SupervisionOrderRow[] = [];
    for (let at = 0; at < ids.length; at += CHUNK) {
      found.push(...(await this.database.manager.findBy(SupervisionOrderRow, { districtId, id: In(ids.slice(at, at + CHUNK)) })));
    }
    return found;
  }

  /** Makes other writes to the order wait until this transaction ends. SQLite has one writer anyway. */
  async lock(id: string): Promise<void> {
    if (this.database.dialect === 'sqlite') return;
    const query = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row').select('row.id', 'id').where('row.id = :id', { id });
    await query.setLock('for_no_key_update').getRawMany();
  }

  /** The order for a cause that has not ended. */
  openFor(districtId: string, causeKey: string): Promise<SupervisionOrderRow | null> {
    const query = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row');
    return query.where('row.districtId = :districtId AND row.causeKey = :causeKey AND row.endedAt IS NULL', { districtId, causeKey }).getOne();
  }

  /** Ids of the orders for the causes that have not ended, by cause. */
  async openForMany(districtId: string, causeKeys: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let at = 0; at < causeKeys.length; at += CHUNK) {
      const query = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row').select('row.id', 'id').addSelect('row.causeKey', 'causeKey');
      query.where('row.districtId = :districtId AND row.endedAt IS NULL AND row.causeKey IN (:...keys)', { districtId, keys: causeKeys.slice(at, at + CHUNK) });
      for (const { id, causeKey } of await query.getRawMany<{ id: string; causeKey: string }>()) found.set(causeKey, id);
    }
    return found;
  }

  /** Inserts what no order is open for; gives the ids that are in the table now. */
  async insertNew(rows: readonly SupervisionOrderRow[]): Promise<Set<string>> {
    const inserted = new Set<string>();
    for (let at = 0; at < rows.length; at += CHUNK) {
      const chunk = rows.slice(at, at + CHUNK);
      await this.database.manager.createQueryBuilder().insert().into(SupervisionOrderRow).values(chunk).orIgnore().updateEntity(false).execute();
      const present = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row').select('row.id', 'id').where('row.id IN (:...ids)', { ids: chunk.map(({ id }) => id) });
      for (const { id } of await present.getRawMany<{ id: string }>()) inserted.add(id);
    }
    return inserted;
  }

  update(before: SupervisionOrderRow, changes: OrderChanges, present: () => unknown): Promise<SupervisionOrderRow> {
    return updateVersioned(this.database.manager, SupervisionOrderRow, before, changes, present);
  }

  /** Orders and drafts that have not ended. */
  open(districtId: string): Promise<SupervisionOrderRow[]> {
    return this.database.manager.find(SupervisionOrderRow, { where: { districtId, endedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** Which orders have not ended: of every district, or of the projects. Always in the order of the ids: no two transactions can wait for each other. */
  async openIds(projectIds?: readonly string[]): Promise<Pick<SupervisionOrderRow, 'id' | 'districtId'>[]> {
    const query = this.database.manager
      .createQueryBuilder(SupervisionOrderRow, 'row')
      .select('row.id', 'id')
      .addSelect('row.districtId', 'districtId')
      .where('row.endedAt IS NULL')
      .orderBy('row.id');
    if (projectIds !== undefined) query.andWhere('row.projectId IN (:...projectIds)', { projectIds });
    return query.getRawMany<Pick<SupervisionOrderRow, 'id' | 'districtId'>>();
  }

  /** Orders of the project that were issued: drafts are 督查室's own and no part of the project's story yet. */
  async idsOf(projectId: string): Promise<string[]> {
    const query = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row').select('row.id', 'id').where('row.projectId = :projectId AND row.issuedAt IS NOT NULL', { projectId });
    return (await query.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** Issued orders of the project that wait for their deadline. */
  deadlines(districtId: string, projectId: string): Promise<Pick<SupervisionOrderRow, 'number' | 'deadline'>[]> {
    const query = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row').select('row.number', 'number').addSelect('row.deadline', 'deadline');
    query.where('row.districtId = :districtId AND row.projectId = :projectId AND row.endedAt IS NULL AND row.deadline IS NOT NULL', { districtId, projectId });
    return query.orderBy('row.deadline').getRawMany<Pick<SupervisionOrderRow, 'number' | 'deadline'>>();
  }

  addSteps(steps: readonly OrderStepRow[]): Promise<void> {
    return insertMany(this.database.manager, OrderStepRow, steps);
  }

  /** In the order they were taken. */
  steps(orderId: string): Promise<OrderStepRow[]> {
    return this.database.manager.find(OrderStepRow, { where: { orderId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Latest first. */
  extensions(orderId: string): Promise<OrderExtensionRow[]> {
    return this.database.manager.find(OrderExtensionRow, { where: { orderId }, order: { askedAt: 'DESC', id: 'DESC' } });
  }

  async addExtension(row: OrderExtensionRow): Promise<void> {
    await this.database.manager.insert(OrderExtensionRow, row);
  }

  async decideExtension(id: string, decision: Pick<OrderExtensionRow, 'state' | 'grantedDeadline' | 'decidedAt' | 'decidedBy' | 'words'>): Promise<void> {
    await this.database.manager.update(OrderExtensionRow, { id }, decision);
  }

  /** The request that waits for an answer. */
  askedExtension(orderId: string): Promise<OrderExtensionRow | null> {
    return this.database.manager.findOneBy(OrderExtensionRow, { orderId, state: 'asked' });
  }

  /** Nobody needs to answer any more: the order has ended. */
  async lapseExtensions(orderId: string, decidedAt: string): Promise<void> {
    await this.database.manager.update(OrderExtensionRow, { orderId, state: 'asked' }, { state: 'lapsed', decidedAt });
  }
}
