import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ORDER_STATE_LABELS, type AuditAction, type AuditChange, type OrderAction, type OrderReply } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { OrdersRepository } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

export interface OrderActorName {
  id: string | null;
  name: string;
}
/** Who acts where nobody does: the ladder, the calendar, the rules. */
export const SYSTEM_ACTOR: OrderActorName = { id: null, name: '系统' };

export interface StepDetails {
  actor: OrderActorName;
  words?: string | null;
  reply?: OrderReply | null;
  changes?: AuditChange[];
}

const AUDITED: Record<OrderAction, AuditAction> = {
  draft: 'create',
  edit: 'update',
  discard: 'delete',
  issue: 'issue',
  sign: 'sign',
  draft_reply: 'update',
  reply: 'reply',
  object: 'object',
  accept: 'accept',
  return: 'return',
  uphold: 'revoke',
  overrule: 'return',
  ask_extension: 'request',
  grant_extension: 'extend',
  refuse_extension: 'return',
  move_deadline: 'extend',
  clear: 'update',
  reopen_cause: 'update',
  close: 'close',
  void: 'revoke',
};

/** Tells an order's own story and the audit trail what happened, inside the transaction of the write. */
@Injectable()
export class OrderJournal {
  constructor(
    private readonly repository: OrdersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async record(action: OrderAction, before: SupervisionOrderRow | null, after: SupervisionOrderRow, { actor, words = null, reply = null, changes = [] }: StepDetails): Promise<void> {
    const { id: orderId, districtId } = after;
    await this.repository.addStep({
      id: newId(),
      districtId,
      orderId,
      action,
      fromState: before?.state ?? null,
      toState: after.state,
      at: this.clock.nowIso(),
      actorId: actor.id,
      actorName: actor.name,
      words,
      reply,
    });
    const moved = before?.state === after.state ? [] : [stateChange(before, after)];
    await this.audit.record({
      action: AUDITED[action],
      objectType: 'supervision_order',
      objectId: orderId,
      objectLabel: `${after.number ?? '督办单草稿'} ${after.title}`,
      changes: [...moved, ...changes],
      reason: words,
      actor,
      districtId,
    });
  }
}

function stateChange(before: SupervisionOrderRow | null, after: SupervisionOrderRow): AuditChange {
  return { field: 'state', label: '状态', from: before === null ? null : ORDER_STATE_LABELS[before.state], to: ORDER_STATE_LABELS[after.state] };
}
