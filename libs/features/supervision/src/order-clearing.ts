import { Injectable } from '@nestjs/common';
import type { OrderAction } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import { orderStep } from '@portfolio/rules';
import { OrderCauses, type StandingCause } from './order-causes';
import { OrderJournal, SYSTEM_ACTOR } from './order-journal';
import { OrderWrites } from './order-writes';
import { OrdersRepository, type OrderChanges } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** 销号: notes when the cause of an order is gone or back, and closes what an inspector has accepted. Only the rules decide it. */
@Injectable()
export class OrderClearing {
  constructor(
    private readonly database: Database,
    private readonly repository: OrdersRepository,
    private readonly writes: OrderWrites,
    private readonly causes: OrderCauses,
    private readonly journal: OrderJournal,
    private readonly clock: Clock,
  ) {}

  /** Looks at every order of the projects that has not ended; in the surrounding transaction if there is one. Gives how many changed. */
  async check(projectIds: readonly string[]): Promise<number> {
    const open = await this.repository.openIds(projectIds);
    let changed = 0;
    for (const { id, districtId } of open) changed += (await this.checkOne(districtId, id)) ? 1 : 0;
    return changed;
  }

  /** Every open order of every district. */
  async checkAll(): Promise<{ due: number; changed: number }> {
    const open = await this.repository.openIds();
    let changed = 0;
    for (const { id, districtId } of open) changed += (await this.checkOne(districtId, id)) ? 1 : 0;
    return { due: open.length, changed };
  }

  /** The cause of an order that still holds; null once it is gone. */
  standing({ districtId, projectId, causeType: type, causeId: id, causeNumber: number }: SupervisionOrderRow): Promise<StandingCause | null> {
    return this.causes.standing(districtId, projectId, { type, id, number });
  }

  checkOne(districtId: string, id: string): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.repository.lock(id);
      const order = await this.repository.find(districtId, id);
      if (order === null || order.endedAt !== null) return false;
      const gone = (await this.standing(order)) === null;
      const noted = order.clearedAt !== null;
      const after = gone === noted ? order : await this.step(order, gone ? 'clear' : 'reopen_cause', { clearedAt: gone ? this.clock.nowIso() : null });
      if (!gone || after.state !== 'accepted') return after !== order;
      await this.step(after, 'close', {});
      return true;
    });
  }

  private async step(before: SupervisionOrderRow, action: OrderAction, changes: OrderChanges): Promise<SupervisionOrderRow> {
    const to = orderStep(before.state, action, 'system');
    if (to === null) throw new Error(`the system cannot ${action} an order that is ${before.state}`);
    const after = await this.writes.write(before, to, changes);
    await this.journal.record(action, before, after, { actor: SYSTEM_ACTOR });
    return after;
  }
}
