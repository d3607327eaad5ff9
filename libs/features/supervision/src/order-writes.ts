import { Injectable } from '@nestjs/common';
import { ORDER_ACTION_LABELS, ORDER_STATE_LABELS, type AuditChange, type OrderAction, type OrderReply, type OrderState, type Principal, type SupervisionOrderDetail } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { mayTakeOrderAction, orderStep } from '@portfolio/rules';
import { OrderJournal } from './order-journal';
import { OrderViews } from './order-views';
import { isUnitAction, maySee } from './orders.policy';
import { OrdersRepository, type OrderChanges } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** What one action changes and says, beside the state it leads to. */
export interface OrderStepWork {
  changes?: OrderChanges;
  words?: string | null;
  reply?: OrderReply | null;
  audit?: AuditChange[];
  /** Follows in the same transaction, once the step is written. */
  follow?: (after: SupervisionOrderRow) => Promise<void>;
}

export interface OrderAt {
  id: string;
  version: number;
}

const ENDS: readonly OrderState[] = ['closed', 'withdrawn', 'voided', 'discarded'];

/** The frame of every action on an order: one transaction of row access, version, state table, the change, its step and its audit entry. */
@Injectable()
export class OrderWrites {
  constructor(
    private readonly database: Database,
    private readonly repository: OrdersRepository,
    private readonly views: OrderViews,
    private readonly journal: OrderJournal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, `forbidden` (another unit's order, another role's action), `stale_version`, `order_action_refused`. */
  act(user: Principal, action: OrderAction, at: OrderAt, work: (before: SupervisionOrderRow) => Promise<OrderStepWork> | OrderStepWork): Promise<SupervisionOrderDetail> {
    return this.database.transaction(async () => {
      await this.repository.lock(at.id);
      const before = await this.repository.find(user.districtId, at.id);
      if (before === null || !maySee(user, before)) throw new UserError('not_found');
      if (isUnitAction(action) && before.departmentId !== user.departmentId) throw new UserError('forbidden');
      if (user.role === null || !mayTakeOrderAction(action, user.role)) throw new UserError('forbidden');
      if (before.version !== at.version) throw new StaleVersionError(await this.views.get(user, at.id));
      const to = orderStep(before.state, action, user.role);
      if (to === null) throw new UserError('order_action_refused', { state: ORDER_STATE_LABELS[before.state], action: ORDER_ACTION_LABELS[action] });
      const { changes = {}, words = null, reply = null, audit = [], follow } = await work(before);
      const after = await this.write(before, to, changes);
      await this.journal.record(action, before, after, { actor: { id: user.userId, name: user.displayName }, words, reply, changes: audit });
      await follow?.(after);
      return this.views.get(user, at.id);
    });
  }

  view(user: Principal, id: string): Promise<SupervisionOrderDetail> {
    return this.views.get(user, id);
  }

  /** Stores a new state; requests for more time that nobody answered lapse with the order. */
  async write(before: SupervisionOrderRow, to: OrderState, changes: OrderChanges): Promise<SupervisionOrderRow> {
    const now = this.clock.nowIso();
    const ended = ENDS.includes(to) ? { endedAt: now } : {};
    if (ENDS.includes(to) || to === 'accepted') await this.repository.lapseExtensions(before.id, now);
    return this.repository.update(before, { ...changes, ...ended, state: to, updatedAt: now }, () => null);
  }
}
