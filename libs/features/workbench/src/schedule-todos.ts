import { Injectable } from '@nestjs/common';
import { MILESTONE_STATUS_LABELS, type Milestone, type Principal, type TodoItem, type TodoKind } from '@portfolio/contracts';
import { RemindersService } from '@portfolio/reminders';
import { ScheduleFacts } from '@portfolio/schedule';
import { LOOKED_THROUGH, first, inUnit, item, type Found, type TodoSource } from './todo-sources';

const DUE = ['overdue', 'due_soon'];

/** Milestones that are due, completions to verify, reminders to sign. */
@Injectable()
export class ScheduleTodos {
  constructor(
    private readonly schedule: ScheduleFacts,
    private readonly reminders: RemindersService,
  ) {}

  readonly sources: readonly TodoSource[] = [
    { kind: 'milestone_due', asks: inUnit, find: (user, limit) => this.due(user, limit) },
    { kind: 'claim_accept', asks: ({ role }) => role === 'inspector', find: (user, limit) => this.claimed(user, limit) },
    { kind: 'reminder_sign', asks: () => true, find: (user, limit) => this.unsigned(user, limit) },
  ];

  /** What is claimed done waits for 督查室, not for the unit; what was returned is the unit's again. */
  private async due(user: Principal, limit: number): Promise<Found> {
    const filter = { unitId: user.departmentId, status: DUE };
    const { rows, total } = await this.schedule.list(user.districtId, { filter, sort: ['baselineDate', 'ASC'], offset: 0, limit: LOOKED_THROUGH });
    const own = rows.filter(({ completionClaim }) => completionClaim?.state !== 'pending');
    return { ...first(own, limit, { path: '/milestones', filter }, (milestone) => ofMilestone('milestone_due', milestone)), total: total - (rows.length - own.length) };
  }

  private async claimed(user: Principal, limit: number): Promise<Found> {
    const filter = { claim: ['pending'] };
    const { rows, total } = await this.schedule.list(user.districtId, { filter, sort: ['claimedAt', 'ASC'], offset: 0, limit: LOOKED_THROUGH });
    const others = rows.filter(({ completionClaim }) => completionClaim?.claimedById !== user.userId);
    return { ...first(others, limit, { path: '/milestones', filter }, (milestone) => ofMilestone('claim_accept', milestone)), total: total - (rows.length - others.length) };
  }

  private async unsigned(user: Principal, limit: number): Promise<Found> {
    const filter = { unsigned: true };
    const { rows, total } = await this.reminders.list(user, { filter, sort: null, offset: 0, limit });
    const items = rows.map((reminder) =>
      item({ kind: 'reminder_sign', id: reminder.id, projectId: reminder.projectId, title: reminder.projectName ?? reminder.subjectTitle, detail: `「${reminder.subjectTitle}」的提醒，须签收`, reminder, demo: reminder.demo }),
    );
    return { total, list: { path: '/reminders', filter }, items };
  }
}

function ofMilestone(kind: TodoKind, milestone: Milestone): TodoItem {
  const { id, projectId, projectName, name, baselineDate, status, completionClaim, demo } = milestone;
  const words = completionClaim?.state === 'returned' ? completionClaim.returnedReason : null;
  const detail = kind === 'claim_accept' ? `节点「${name}」申报完成，${milestone.leadDepartmentName ?? ''}` : `节点「${name}」${MILESTONE_STATUS_LABELS[status]}`;
  return item({ kind, id, projectId, title: projectName, detail, words, dueOn: kind === 'milestone_due' ? baselineDate : null, milestone, demo });
}
