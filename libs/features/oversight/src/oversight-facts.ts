import { Injectable } from '@nestjs/common';
import { AUDIT_ACTION_LABELS } from '@portfolio/contracts';
import { SupervisionOrders } from '@portfolio/supervision';
import { grouped } from '@portfolio/rules';
import type { Around } from './late-project';
import { LateProjectsRepository } from './late-projects.repository';
import { ReviewNotesService } from './review-notes.service';

/** What other features and the desk itself know beside the schedule, by project. */
@Injectable()
export class OversightFacts {
  constructor(
    private readonly repository: LateProjectsRepository,
    private readonly orders: SupervisionOrders,
    private readonly notes: ReviewNotesService,
  ) {}

  async around(districtId: string): Promise<Pick<Around, 'acts' | 'orders' | 'reminders' | 'notes'>> {
    const [acts, orders, reminders, notes] = await Promise.all([
      this.repository.unitActs(districtId),
      this.orders.open(districtId),
      this.repository.reminderCounts(districtId),
      this.notes.counts(districtId),
    ]);
    const told = [...acts].map(([projectId, { at, action, actorName }]) => [projectId, { at, text: `${actorName}：${AUDIT_ACTION_LABELS[action]}` }] as const);
    return { acts: new Map(told), orders: grouped(orders, ({ projectId }) => projectId), reminders, notes };
  }
}
