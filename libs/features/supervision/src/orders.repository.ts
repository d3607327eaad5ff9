import { Injectable } from '@nestjs/common';
import { Database, newId, updateVersioned } from '@portfolio/platform/database';
import { OrderCounterRow } from './order-counter.entity';
import { OrderExtensionRow } from './order-extension.entity';
import { OrderStepRow } from './order-step.entity';
import { SupervisionOrderRow } from './supervision-order.entity';

export type OrderChanges = Partial<Omit<SupervisionOrderRow, 'id' | 'districtId' | 'version'>>;

/** Writes orders and their story, and reads them as they are stored. */
@Injectable()
export class OrdersRepository {
  constructor(private readonly database: Database) {}

  /** Null also for another district's order. */
  find(districtId: string, id: string): Promise<SupervisionOrderRow | null> {
    return this.database.manager.findOneBy(SupervisionOrderRow, { districtId, id });
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

  /** False when an order for the cause is open already. */
  async insertNew(row: SupervisionOrderRow): Promise<boolean> {
    await this.database.manager.createQueryBuilder().insert().into(SupervisionOrderRow).values(row).orIgnore().updateEntity(false).execute();
    return this.database.manager.existsBy(SupervisionOrderRow, { id: row.id });
  }

  update(before: SupervisionOrderRow, changes: OrderChanges, present: () => unknown): Promise<SupervisionOrderRow> {
    return updateVersioned(this.database.manager, SupervisionOrderRow, before, changes, present);
  }

  /** Orders and drafts that have not ended; of the projects, where named. */
  open(districtId: string, projectIds?: readonly string[]): Promise<SupervisionOrderRow[]> {
    const query = this.database.manager.createQueryBuilder(SupervisionOrderRow, 'row').where('row.districtId = :districtId AND row.endedAt IS NULL', { districtId });
    if (projectIds !== undefined) query.andWhere('row.projectId IN (:...projectIds)', { projectIds });
    return query.orderBy('row.id').getMany();
  }

  async addStep(step: OrderStepRow): Promise<void> {
    await this.database.manager.insert(OrderStepRow, step);
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

  /** The next number of the year. The counter's row is held until the transaction ends, so nobody else gets it or the next one meanwhile. */
  async nextSerial(districtId: string, year: number): Promise<number> {
    const manager = this.database.manager;
    const row: OrderCounterRow = { id: newId(), districtId, year, last: 0 };
    await manager.createQueryBuilder().insert().into(OrderCounterRow).values(row).orIgnore().updateEntity(false).execute();
    await manager.createQueryBuilder().update(OrderCounterRow).set({ last: () => 'last + 1' }).where({ districtId, year }).execute();
    return (await manager.findOneByOrFail(OrderCounterRow, { districtId, year })).last;
  }
}
