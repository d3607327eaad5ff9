import { Injectable } from '@nestjs/common';
import type { OrderState } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';

/** An order as it stands now. */
export interface IssuedOrder {
  id: string;
  number: string;
  title: string;
  departmentId: string | null;
  issuedOn: string;
  deadline: string | null;
  state: OrderState;
  endedAt: string | null;
  demo: boolean | number;
}

/** Reads supervision orders for the figures about them. */
@Injectable()
export class CircularOrdersRepository {
  constructor(private readonly database: Database) {}

  /** Issued within the period, by number; voided and withdrawn ones are nobody's debt and are left out. */
  issuedBetween(districtId: string, from: string, to: string): Promise<IssuedOrder[]> {
    const query = this.database.manager.createQueryBuilder().from('supervision_orders', 'orders');
    for (const [column, name] of COLUMNS) query.addSelect(`orders.${column}`, name);
    return query
      .where('orders.district_id = :districtId AND orders.issued_on >= :from AND orders.issued_on <= :to', { districtId, from, to })
      .andWhere('orders.state NOT IN (:...without)', { without: ['voided', 'withdrawn'] })
      .orderBy('orders.year')
      .addOrderBy('orders.serial')
      .getRawMany<IssuedOrder>();
  }
}

const COLUMNS = [
  ['id', 'id'],
  ['number', 'number'],
  ['title', 'title'],
  ['department_id', 'departmentId'],
  ['issued_on', 'issuedOn'],
  ['deadline', 'deadline'],
  ['state', 'state'],
  ['ended_at', 'endedAt'],
  ['demo', 'demo'],
] as const;
