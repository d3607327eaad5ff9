import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, type AuditAction, type AuditChange, type BlockerAction, type Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import type { BlockerRow } from './blocker.entity';
import { BlockersRepository } from './blockers.repository';

export interface BlockerStepWords {
  words: string | null;
  changes: AuditChange[];
}

const AUDITED: Record<BlockerAction, AuditAction> = {
  raise: 'create',
  edit: 'update',
  take_on: 'take_on',
  ask_back: 'return',
  answer: 'reply',
  progress: 'update',
  fix: 'submit',
  accept: 'close',
  reject: 'return',
  move_deadline: 'update',
  escalate: 'escalate',
  de_escalate: 'update',
  hand_over: 'hand_over',
  withdraw: 'revoke',
  reopen: 'update',
  go_over: 'update',
};

/** Tells a blocker's own story and the audit trail what happened, inside the transaction of the write. */
@Injectable()
export class BlockerJournal {
  constructor(
    private readonly repository: BlockersRepository,
    private readonly departments: DepartmentDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async record(user: Principal, action: BlockerAction, before: BlockerRow | null, after: BlockerRow, { words, changes }: BlockerStepWords): Promise<void> {
    const { departmentId } = user;
    await this.repository.addSteps([
      {
        id: newId(),
        districtId: after.districtId,
        blockerId: after.id,
        action,
        fromState: before?.state ?? null,
        toState: after.state,
        at: this.clock.nowIso(),
        actorId: user.userId,
        actorName: user.displayName,
        departmentName: departmentId === null ? null : ((await this.departments.names([departmentId])).get(departmentId) ?? null),
        words,
      },
    ]);
    await this.audit.record({
      action: AUDITED[action],
      objectType: 'blocker',
      objectId: after.id,
      objectLabel: `要素问题（${BLOCKER_TYPE_LABELS[after.type]}）：${after.title}`,
      changes: [...(before?.state === after.state ? [] : [stateChange(before, after)]), ...changes],
      reason: words,
      actor: { id: user.userId, name: user.displayName },
      districtId: after.districtId,
    });
  }
}

function stateChange(before: BlockerRow | null, after: BlockerRow): AuditChange {
  return { field: 'state', label: '状态', from: before === null ? null : BLOCKER_STATE_LABELS[before.state], to: BLOCKER_STATE_LABELS[after.state] };
}
