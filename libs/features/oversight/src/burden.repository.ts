import { Injectable } from '@nestjs/common';
import { OPEN_ORDER_STATES } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';

interface Counted {
  departmentId: string;
  count: number | string;
}

/** Counts what reached the units, by department. */
@Injectable()
export class BurdenRepository {
  constructor(private readonly database: Database) {}

  /** Lines in the inboxes of the unit's people, and messages on every channel, sent in runs of these days. */
  async reminders(districtId: string, from: string, to: string): Promise<{ lines: Map<string, number>; messages: Map<string, number> }> {
    const sent = (what: string) =>
      this.database.manager
        .createQueryBuilder()
        .from('reminders', 'reminder')
        .innerJoin('users', 'recipient', 'recipient.id = reminder.recipient_key')
        .select('recipient.department_id', 'departmentId')
        .addSelect(what, 'count')
        .where('reminder.district_id = :districtId AND reminder.run_date >= :from AND reminder.run_date <= :to', { districtId, from, to })
        .andWhere("reminder.state IN ('sent', 'opened', 'signed') AND recipient.department_id IS NOT NULL")
        .groupBy('recipient.department_id');
    return {
      lines: byUnit(await sent('COUNT(*)').andWhere("reminder.channel = 'inbox'").getRawMany<Counted>()),
      messages: byUnit(await sent('COUNT(DISTINCT reminder.digest_id)').getRawMany<Counted>()),
    };
  }

  async ordersIssued(districtId: string, from: string, to: string): Promise<Map<string, number>> {
    const query = this.orders(districtId).andWhere('orders.issued_on >= :from AND orders.issued_on <= :to', { from, to });
    return byUnit(await query.getRawMany<Counted>());
  }

  async ordersOpen(districtId: string): Promise<Map<string, number>> {
    return byUnit(await this.orders(districtId).andWhere('orders.state IN (:...states)', { states: [...OPEN_ORDER_STATES] }).getRawMany<Counted>());
  }

  private orders(districtId: string) {
    return this.database.manager
      .createQueryBuilder()
      .from('supervision_orders', 'orders')
      .select('orders.department_id', 'departmentId')
      .addSelect('COUNT(*)', 'count')
      .where('orders.district_id = :districtId AND orders.department_id IS NOT NULL', { districtId })
      .groupBy('orders.department_id');
  }
}

/** PostgreSQL gives counts as text. */
function byUnit(rows: readonly Counted[]): Map<string, number> {
  return new Map(rows.map(({ departmentId, count }) => [departmentId, Number(count)]));
}
