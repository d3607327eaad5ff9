import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { BlockerAction, BlockerLevel, BlockerState, BlockerType } from '@portfolio/contracts';
import { Database, newId } from '@portfolio/platform/database';
import type { BlockerStepRow } from './blocker-step.entity';
import type { BlockerRow } from './blocker.entity';
import { BlockersRepository } from './blockers.repository';

/** Somebody of a made-up story. */
export interface SeedPerson {
  id: string | null;
  name: string;
  departmentName: string | null;
}
/** One step of a made-up blocker, on a day in the past; the first one raises it. */
export interface SeedBlockerStep {
  action: BlockerAction;
  to: BlockerState;
  on: string;
  by: SeedPerson;
  words: string;
}
export interface SeedBlocker {
  projectId: string;
  milestoneId: string | null;
  type: BlockerType;
  level: BlockerLevel;
  title: string;
  description: string;
  raisedByDepartmentId: string;
  departmentId: string;
  firstDeadline: string;
  /** The one in force. */
  deadline: string;
  steps: readonly [SeedBlockerStep, ...SeedBlockerStep[]];
}

/** Blockers with a past, for demo data: the services know only today. */
@Injectable()
export class BlockerSeeder {
  constructor(
    private readonly database: Database,
    private readonly repository: BlockersRepository,
    private readonly audit: AuditTrail,
  ) {}

  async seed(districtId: string, blockers: readonly SeedBlocker[]): Promise<void> {
    if (blockers.length === 0) return;
    await this.database.transaction(async () => {
      const rows = blockers.map((blocker) => rowOf(districtId, blocker));
      await this.repository.insert(rows);
      await this.repository.addSteps(rows.flatMap((row, at) => stepsOf(row, blockers[at]?.steps ?? [])));
      await this.audit.record({ action: 'seed', objectType: 'blocker', objectId: districtId, objectLabel: `演示数据：${blockers.length} 件要素问题`, districtId });
    });
  }
}

function rowOf(districtId: string, { steps, ...blocker }: SeedBlocker): BlockerRow {
  const [raised, last] = [steps[0], steps.at(-1) ?? steps[0]];
  const dayOf = (action: BlockerAction) => steps.findLast((step) => step.action === action)?.on ?? null;
  const listed = steps.findLast(({ action }) => action === 'escalate' || action === 'de_escalate');
  const escalated = listed?.action === 'escalate' && last.to !== 'closed' && last.to !== 'withdrawn' ? listed : null;
  return {
    ...blocker,
    id: newId(),
    districtId,
    raisedById: raised.by.id ?? '',
    raisedBy: raised.by.name,
    raisedOn: raised.on,
    deadlineNumber: 1 + steps.filter(({ action }) => action === 'move_deadline' || action === 'hand_over').length,
    state: last.to,
    takenOn: dayOf('take_on'),
    fixedOn: last.to === 'fixed' || last.to === 'closed' ? dayOf('fix') : null,
    closedOn: last.to === 'closed' ? dayOf('accept') : null,
    escalatedOn: escalated?.on ?? null,
    escalationReason: escalated?.words ?? null,
    demo: true,
    updatedAt: instant(last.on, 0),
    version: 1,
  };
}

function stepsOf({ id, districtId }: BlockerRow, steps: readonly SeedBlockerStep[]): BlockerStepRow[] {
  return steps.map(({ action, to, on, by, words }, at) => ({
    id: newId(),
    districtId,
    blockerId: id,
    action,
    fromState: steps[at - 1]?.to ?? null,
    toState: to,
    at: instant(on, at),
    actorId: by.id,
    actorName: by.name,
    departmentName: by.departmentName,
    words,
  }));
}

/** Ten in the morning in Beijing, some minutes on for each step. */
function instant(date: string, steps: number): string {
  return `${date}T02:${String(steps * 5).padStart(2, '0')}:00.000Z`;
}
