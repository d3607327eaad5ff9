import { Injectable } from '@nestjs/common';
import type { OrderState } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';
import { addDays } from '@portfolio/rules';

/** An order as it stood at the end of a day. */
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

  /** Issued within the period, by number, with state and deadline as of its end; those voided or withdrawn by then are nobody's debt and are left out. */
  async issuedBetween(districtId: string, from: string, to: string): Promise<IssuedOrder[]> {
    const query = this.database.manager.createQueryBuilder().from('supervision_orders', 'orders');
    for (const [column, name] of COLUMNS) query.addSelect(`orders.${column}`, name);
    const orders = await query
      .where('orders.district_id = :districtId AND orders.issued_on >= :from AND orders.issued_on <= :to', { districtId, from, to })
      .orderBy('orders.year')
      .addOrderBy('orders.serial')
      .getRawMany<IssuedOrder>();
    const end = endOfDay(to);
    const ids = orders.map(({ id }) => id);
    const [states, deadlines] = [await this.statesAt(ids, end), await this.deadlinesAt(ids, end)];
    return orders.flatMap((order) => {
      const state = states.get(order.id) ?? order.state;
      if (state === 'voided' || state === 'withdrawn') return [];
      return [{ ...order, state, deadline: deadlines.get(order.id) ?? order.deadline, endedAt: order.endedAt !== null && order.endedAt < end ? order.endedAt : null }];
    });
  }

  /** Where the steps had led by then. */
  private async statesAt(ids: readonly string[], end: string): Promise<Map<string, OrderState>> {
    if (ids.length === 0) return new Map();
    const steps = await this.database.manager
      .createQueryBuilder()
      .from('order_steps', 'step')
      .select('step.order_id', 'orderId')
      .addSelect('step.to_state', 'state')
      .where('step.order_id IN (:...ids) AND step.at < :end', { ids, end })
      .orderBy('step.at')
      .addOrderBy('step.id')
      .getRawMany<{ orderId: string; state: OrderState }>();
    return new Map(steps.map(({ orderId, state }) => [orderId, state]));
  }

  /** What was granted later had not been granted then: the deadline of which it was asked from still held. */
  private async deadlinesAt(ids: readonly string[], end: string): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const later = await this.database.manager
      .createQueryBuilder()
      .from('order_extensions', 'extension')
      .select('extension.order_id', 'orderId')
      .addSelect('extension.from_deadline', 'deadline')
      .where("extension.order_id IN (:...ids) AND extension.state = 'granted' AND extension.decided_at >= :end", { ids, end })
      .orderBy('extension.decided_at', 'DESC')
      .getRawMany<{ orderId: string; deadline: string }>();
    return new Map(later.map(({ orderId, deadline }) => [orderId, deadline]));
  }
}

/** The first instant after a day in Beijing. */
function endOfDay(date: string): string {
  return new Date(Date.parse(`${addDays(date, 1)}T00:00:00+08:00`)).toISOString();
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
