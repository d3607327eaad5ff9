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

  record(action: OrderAction, before: SupervisionOrderRow | null, after: SupervisionOrderRow, details: StepDetails): Promise<void> {
    return this.write([{ action, before, after, details }]);
  }

  /** New drafts, many at once: each has its step and its audit entry. */
  drafted(orders: readonly SupervisionOrderRow[], actor: OrderActorName): Promise<void> {
    return this.write(orders.map((after) => ({ action: 'draft', before: null, after, details: { actor } })));
  }

  private async write(steps: readonly Step[]): Promise<void> {
    const at = this.clock.nowIso();
    await this.repository.addSteps(
      steps.map(({ action, before, after, details: { actor, words = null, reply = null } }) => ({
        id: newId(),
        districtId: after.districtId,
        orderId: after.id,
        action,
        fromState: before?.state ?? null,
        toState: after.state,
        at,
        actorId: actor.id,
        actorName: actor.name,
        words,
        reply,
      })),
    );
    await this.audit.recordMany(
      steps.map(({ action, before, after, details: { actor, words = null, changes = [] } }) => ({
        action: AUDITED[action],
        objectType: 'supervision_order',
        objectId: after.id,
        objectLabel: `${after.number ?? '督办单草稿'} ${after.title}`,
        changes: [...(before?.state === after.state ? [] : [stateChange(before, after)]), ...changes],
        reason: words,
        actor,
        districtId: after.districtId,
      })),
    );
  }
}

interface Step {
  action: OrderAction;
  before: SupervisionOrderRow | null;
  after: SupervisionOrderRow;
  details: StepDetails;
}

function stateChange(before: SupervisionOrderRow | null, after: SupervisionOrderRow): AuditChange {
  return { field: 'state', label: '状态', from: before === null ? null : ORDER_STATE_LABELS[before.state], to: ORDER_STATE_LABELS[after.state] };
}
