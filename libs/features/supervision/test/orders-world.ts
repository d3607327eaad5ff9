import type { Milestone, Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { LightsModule, ProjectLights } from '@portfolio/lights';
import type { TestEngine } from '@portfolio/platform/testing';
import { ScheduleFacts } from '@portfolio/schedule';
import { PEOPLE, ScheduleWorld } from '@portfolio/schedule/testing';
import { OrderAnswersService } from '../src/order-answers.service';
import { OrderDraftsService } from '../src/order-drafts.service';
import { OrderIssueService } from '../src/order-issue.service';
import { OrderReviewsService } from '../src/order-reviews.service';
import { OrderViews } from '../src/order-views';
import { SupervisionModule } from '../src/supervision.module';
import { SupervisionOrders } from '../src/supervision-orders';

export const HEAD_A: Principal = { userId: 'head-a', username: 'head-a', displayName: '甲负责人', role: 'unit_head', departmentId: 'unit-A', districtId: 'd1' };
export const OTHER_INSPECTOR: Principal = { ...PEOPLE.inspector, userId: 'inspector-2', username: 'inspector-2', displayName: '另一督查员' };

/** A late milestone of unit A under baseline 1: planned for 16 November 2026, today is Monday the 23rd. */
export interface Late {
  projectId: string;
  milestone: Milestone;
}

/** Orders with the schedule and the lights they rest on. */
export class OrdersWorld {
  private constructor(readonly schedule: ScheduleWorld) {}

  static async open(engine: TestEngine): Promise<OrdersWorld> {
    return new OrdersWorld(await ScheduleWorld.open(engine, 'api', [LightsModule, SupervisionModule]));
  }

  get orders(): SupervisionOrders {
    return this.schedule.module.get(SupervisionOrders);
  }
  get drafts(): OrderDraftsService {
    return this.schedule.module.get(OrderDraftsService);
  }
  get issuing(): OrderIssueService {
    return this.schedule.module.get(OrderIssueService);
  }
  get answers(): OrderAnswersService {
    return this.schedule.module.get(OrderAnswersService);
  }
  get reviews(): OrderReviewsService {
    return this.schedule.module.get(OrderReviewsService);
  }

  async late(): Promise<Late> {
    const projectId = await this.schedule.project();
    const { id } = await this.schedule.addMilestone(projectId, { name: '施工许可', baselineDate: '2026-11-16' });
    await this.schedule.freeze(projectId);
    return { projectId, milestone: await this.milestone(id) };
  }

  /** As it is now. */
  async milestone(id: string): Promise<Milestone> {
    const { rows } = await this.schedule.module.get(ScheduleFacts).list('d1', { sort: null, offset: 0, limit: 1, filter: { id } });
    return rows[0] as Milestone;
  }

  async draftFromLadder({ projectId, milestone }: Late, text = '11月17日 逾期 1 个工作日 甲填报 未签收'): Promise<string | null> {
    const subject = { type: 'milestone' as const, id: milestone.id, number: 1 };
    const [drafted] = await this.orders.draftFromLadder('d1', [{ projectId, departmentId: 'unit-A', subject, evidence: [{ at: '2026-11-17', text }] }]);
    return drafted?.id ?? null;
  }

  view(id: string, user: Principal = PEOPLE.inspector): Promise<SupervisionOrderDetail> {
    return this.schedule.module.get(OrderViews).get(user, id);
  }

  /** Does something to an order as it is now. */
  async now(id: string, act: (version: number) => Promise<SupervisionOrderDetail>): Promise<SupervisionOrderDetail> {
    return act((await this.view(id)).version);
  }

  async issued(late: Late): Promise<string> {
    const id = (await this.draftFromLadder(late)) ?? '';
    await this.now(id, (version) => this.issuing.issue(PEOPLE.inspector, id, { version }));
    return id;
  }

  async signed(late: Late): Promise<string> {
    const id = await this.issued(late);
    await this.now(id, (version) => this.answers.sign(PEOPLE.filerA, id, { version }));
    return id;
  }

  async replied(late: Late): Promise<string> {
    const id = await this.signed(late);
    await this.now(id, (version) => this.answers.reply(HEAD_A, id, { version, text: '已补正材料，预计12月上旬取得许可。', evidence: '受理通知书', newDate: '2026-12-10' }));
    return id;
  }

  complete({ milestone }: Late): Promise<Milestone> {
    return this.schedule.completeMilestone(milestone, '2026-11-20');
  }

  /** What an approved adjustment does to a milestone: another baseline with another date. */
  async rebaseline({ projectId, milestone }: Late): Promise<void> {
    await this.schedule.database.transaction(async () => {
      await this.schedule.database.manager.update('milestones', { id: milestone.id }, { baselineNumber: 2, baselineDate: '2026-12-31' });
      await this.schedule.module.get(ProjectLights).recomputeOne(projectId);
    });
  }

  close(): Promise<void> {
    return this.schedule.close();
  }
}
