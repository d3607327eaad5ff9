import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwnerFacts } from '@portfolio/attachments';
import { UNIT_TURN_STATES, scopeOf, type Principal } from '@portfolio/contracts';
import { isUnitsOwn, maySee } from './orders.policy';
import { OrdersRepository } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** Evidence of orders: brought by the addressed unit while it is its turn, and by 督查室 until the order ends; read by whoever reads the order. */
@Injectable()
export class OrderAttachments implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly orders: OrdersRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register('supervision_order', (user, ids) => this.describe(user, ids));
  }

  private async describe(user: Principal, ids: readonly string[]): Promise<Map<string, AttachmentOwnerFacts>> {
    const orders = (await this.orders.many(user.districtId, ids)).filter((order) => maySee(user, order));
    return new Map(orders.map((order) => [order.id, factsOf(user, order)]));
  }
}

function factsOf(user: Principal, order: SupervisionOrderRow): AttachmentOwnerFacts {
  const unitsTurn = UNIT_TURN_STATES.includes(order.state) && isUnitsOwn(user, order);
  const inspectors = order.endedAt === null && scopeOf(user.role, 'order.manage') !== null;
  const open = unitsTurn || inspectors;
  return { projectId: order.projectId, label: `${order.number ?? '督办单草稿'} ${order.title}`, mayAdd: open, mayRemove: open, claimedDate: null, notBefore: order.issuedOn };
}
