import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { OrderAction, OrderState } from '@portfolio/contracts';
import { Database, newId } from '@portfolio/platform/database';
import { milestoneCause } from './order-causes';
import { BLANK_ORDER, causeKey, requirementOf, titleOf } from './order-drafting';
import { OrderFactsRepository } from './order-facts.repository';
import { OrderNumbers } from './order-numbers';
import { OrdersRepository } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** One step of a made-up order, on a day in the past. */
export interface SeedStep {
  action: OrderAction;
  to: OrderState;
  on: string;
  by: string;
  words?: string;
}
/** An order for a milestone that was late on the day it was issued; the first step issues it. */
export interface SeedOrder {
  projectId: string;
  departmentId: string;
  milestone: { id: string; name: string; baselineNumber: number; baselineDate: string; forecastDate: string | null };
  late: { daysLate: number; workingDaysLate: number };
  deadline: string;
  deadlineDays: number;
  steps: readonly [SeedStep, ...SeedStep[]];
}

const ENDED: readonly OrderState[] = ['closed', 'withdrawn', 'voided'];
const ANSWERS: readonly OrderAction[] = ['reply', 'object'];

/** Orders with a past, for demo data: the services know only today. */
@Injectable()
export class OrderSeeder {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly repository: OrdersRepository,
    private readonly facts: OrderFactsRepository,
    private readonly numbers: OrderNumbers,
    private readonly audit: AuditTrail,
  ) {}

  /** In the order in which they were issued: they are numbered so. */
  seed(districtId: string, orders: readonly SeedOrder[]): Promise<void> {
    return this.database.transaction(async () => {
      for (const order of orders) await this.write(districtId, order);
      const objectLabel = `演示数据：${orders.length} 件督办单`;
      await this.audit.record({ action: 'seed', objectType: 'supervision_order', objectId: districtId, objectLabel, districtId });
    });
  }

  private async write(districtId: string, { projectId, departmentId, milestone, late, deadline, deadlineDays, steps }: SeedOrder): Promise<void> {
    const project = await this.projects.get(districtId, projectId);
    const firstBaselineDate = (await this.facts.firstBaselineDates([milestone.id])).get(milestone.id) ?? null;
    const cause = milestoneCause(milestone, milestone.baselineDate, { ...late, firstBaselineDate, firstWorkingDaysLate: late.workingDaysLate });
    const [issued, last] = [steps[0], steps.at(-1) ?? steps[0]];
    const answered = steps.findLast(({ action }) => ANSWERS.includes(action));
    const cleared = steps.find(({ action }) => action === 'clear');
    const row: SupervisionOrderRow = {
      ...BLANK_ORDER,
      ...(await this.numbers.next(districtId, Number(issued.on.slice(0, 4)))),
      id: newId(),
      districtId,
      projectId,
      departmentId,
      causeType: 'milestone',
      causeId: milestone.id,
      causeNumber: milestone.baselineNumber,
      causeKey: causeKey(projectId, cause),
      causeText: cause.text,
      origin: 'ladder',
      title: titleOf(project, cause),
      requirement: requirementOf(project, cause),
      evidence: { asOf: issued.on, light: null, milestone: cause.milestone, forecasts: [], sections: [] },
      state: last.to,
      deadlineDays,
      deadline,
      firstDeadline: deadline,
      draftedAt: instant(issued.on, 0),
      draftedBy: '系统',
      issuedAt: instant(issued.on, 0),
      issuedOn: issued.on,
      issuedBy: issued.by,
      answeredOn: answered?.on ?? null,
      clearedAt: cleared === undefined ? null : instant(cleared.on, 0),
      endedAt: ENDED.includes(last.to) ? instant(last.on, 0) : null,
      demo: true,
      updatedAt: instant(last.on, 0),
    };
    if (!(await this.repository.insertNew([row])).has(row.id)) return;
    let from: OrderState = 'drafted';
    const told = steps.map(({ action, to, on, by, words = null }, at) => {
      const reply = action === 'reply' && words !== null ? { text: words, evidence: null, newDate: milestone.forecastDate } : null;
      const step = { id: newId(), districtId, orderId: row.id, action, fromState: from, toState: to, at: instant(on, at), actorId: null, actorName: by, words, reply };
      from = to;
      return step;
    });
    await this.repository.addSteps(told);
  }
}

/** Ten in the morning in Beijing, some minutes on for each step. */
function instant(date: string, minutes: number): string {
  return `${date}T02:${String(minutes * 5).padStart(2, '0')}:00.000Z`;
}
