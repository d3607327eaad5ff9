import { Injectable } from '@nestjs/common';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { wrongField } from '@portfolio/platform/errors';
import { weightSum } from '@portfolio/rules';
import { BaselinesRepository } from './baselines.repository';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleAdjusting } from './schedule-adjusting';
import { ScheduleJournal } from './schedule-journal';

/** A milestone that goes on in another project. */
export interface TakenMilestone {
  name: string;
  from: ProjectFacts;
  baselineDate: string | null;
  weight: number;
  inBaseline: boolean;
  done: boolean;
}

export interface Takeover {
  taken: TakenMilestone[];
  /** The next baseline with the sums of weights before and in it; null where none was made. */
  baseline: { number: number; weightBefore: number; weight: number } | null;
}

/** What packaging (打包) does to schedules: the steps of the projects that go on inside another one go over to it, late ones with their lateness. */
@Injectable()
export class ScheduleTakeover {
  constructor(
    private readonly milestones: MilestonesRepository,
    private readonly baselines: BaselinesRepository,
    private readonly adjusting: ScheduleAdjusting,
    private readonly journal: ScheduleJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * All milestones of `others` become the project's, dates, weights and first baselines as they are; those of a frozen baseline enter its
   * next one. Throws `invalid_fields` where the project has no baseline to take them into.
   */
  async take(user: Principal, project: ProjectFacts, others: readonly ProjectFacts[], reason: string): Promise<Takeover> {
    const own = await this.milestones.ofProject(user.districtId, project.id);
    const taken: TakenMilestone[] = [];
    let sequence = Math.max(0, ...own.map((milestone) => milestone.sequence));
    for (const from of others) {
      const moving = await this.milestones.ofProject(user.districtId, from.id);
      for (const milestone of moving) {
        sequence += 1;
        await this.move(project, from, milestone, sequence, reason);
        const { name, baselineDate, weight, baselineNumber, actualDate } = milestone;
        taken.push({ name, from, baselineDate, weight, inBaseline: baselineNumber >= 1, done: actualDate !== null });
      }
      if (moving.length > 0) await this.journal.project('update', from, [{ field: 'milestones', label: '节点', from: moving.map(({ name }) => name).join('、'), to: `并入 ${project.code} ${project.name}` }]);
    }
    const entering = taken.filter(({ inBaseline }) => inBaseline);
    if (entering.length === 0) return { taken, baseline: null };
    if ((await this.baselines.lastNumber(project.id)) === 0) {
      throw wrongField('mergedProjectIds', `“${project.name}”还没有基线，不能接收已纳入基线的节点；请先冻结它的第 1 版基线，或者以已有基线的项目为主体提出打包。`);
    }
    const weightBefore = weightSum(own.filter(({ baselineNumber }) => baselineNumber >= 1));
    const number = await this.adjusting.rebaseline(user, project, [], reason);
    return { taken, baseline: { number, weightBefore, weight: weightBefore + weightSum(entering) } };
  }

  /** Who answered for a step in another unit does not in this one: reminders then go to its own people. */
  private async move(project: ProjectFacts, from: ProjectFacts, milestone: Milestone, sequence: number, reason: string): Promise<void> {
    const responsibleUserId = project.leadDepartmentId === from.leadDepartmentId ? milestone.responsibleUserId : null;
    await this.milestones.move(milestone, { projectId: project.id, sequence, responsibleUserId, updatedAt: this.clock.nowIso() });
    await this.journal.moved(milestone, from, project, reason);
  }
}
