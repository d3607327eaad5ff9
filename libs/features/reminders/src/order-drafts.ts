import { Injectable } from '@nestjs/common';
import { orderOffset } from '@portfolio/rules';
import { SupervisionOrders, type LadderDraft } from '@portfolio/supervision';
import type { LadderFacts } from './ladder-facts';
import { RemindersRepository } from './reminders.repository';
import type { RungCandidate } from './rung-candidates';

/** The ladder's last word: an order is drafted and waits for an inspector. */
@Injectable()
export class OrderDrafts {
  constructor(
    private readonly orders: SupervisionOrders,
    private readonly reminders: RemindersRepository,
  ) {}

  /**
   * Drafts for every milestone that has newly come to the rung that asks for it or to one above, so that a scan that was down on
   * that very day still drafts; once for each baseline. In the scan's transaction, before its reminders are written. Gives how many.
   */
  async draft(districtId: string, facts: LadderFacts, fresh: readonly RungCandidate[]): Promise<number> {
    const from = new Map([...facts.ladders].map(([type, { definition }]) => [type, orderOffset(definition)]));
    const asking = fresh.filter(({ subject, due, stopped }) => {
      const offset = from.get(subject.type) ?? null;
      return subject.type === 'milestone' && stopped === null && offset !== null && due.offset >= offset;
    });
    if (asking.length === 0) return 0;
    const done = await this.reminders.reached(asking.map(({ subject }) => subject), from.get('milestone') ?? 0);
    const drafts = asking.flatMap(({ subject: { id, number }, project }): LadderDraft[] =>
      project === null || done.has(`${id} ${number}`) ? [] : [{ projectId: project.id, departmentId: project.leadDepartmentId, subject: { type: 'milestone', id, number }, evidence: [] }],
    );
    return (await this.orders.draftFromLadder(districtId, drafts)).filter((order) => order?.isNew === true).length;
  }
}
