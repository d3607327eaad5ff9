import { Injectable } from '@nestjs/common';
import { ProjectAdjusting, type ProjectFacts } from '@portfolio/catalogue';
import type { AdjustedMilestone } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { wrongField } from '@portfolio/platform/errors';
import { baselineFaults, type BaselineStep } from '@portfolio/rules';
import { ScheduleAdjusting, ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';
import { change, differing, projectLabel, type AdjustmentEffect, type AdjustmentOrder } from './adjustment-effect';

/** 节点调整: the next baseline, with new dates and weights, and with milestones that were in none. */
@Injectable()
export class RescheduleEffect {
  constructor(
    private readonly facts: ScheduleFacts,
    private readonly schedule: ScheduleAdjusting,
    private readonly projects: ProjectAdjusting,
    private readonly clock: Clock,
  ) {}

  /** Throws `invalid_fields` at `milestones` with every reason why the next baseline cannot be (see `baselineFaults`). */

  async apply({ user, content, ground }: AdjustmentOrder, project: ProjectFacts): Promise<AdjustmentEffect> {
    const present = await this.facts.milestonesOf(user.districtId, { projectIds: [project.id] });
    const asked = content.milestones ?? [];
    const changes = asked.flatMap((adjusted) => changesOf(milestoneIn(present, adjusted), adjusted));
    if (changes.length === 0) return { changes, touched: [], created: [], baselineNumber: null };
    const last = Math.max(0, ...present.map(({ baselineNumber }) => baselineNumber));
    const explained = content.beyondPlanReason ?? null;
    const lastDay = await this.projects.planLastDay(project.id);
    if (last > 0) refuse(nextSteps(present, asked), { today: this.clock.today(), lastDay, beyondPlanExplained: explained !== null });
    const baselineNumber = await this.schedule.rebaseline(user, project, asked, ground);
    const beyond = lastDay !== null && asked.some(({ baselineDate }) => baselineDate > lastDay);
    const told = beyond && explained !== null ? [change(projectLabel(project), 'beyondPlan', '超规划期理由', null, explained)] : [];
    return { changes: [...changes, ...told, change(projectLabel(project), 'baselineNumber', '基线', named(last), named(baselineNumber))], touched: [project.id], created: [], baselineNumber };
  }
}

/** The baseline that would follow: what the present one has, with what is asked for. */
function nextSteps(present: readonly MilestoneFacts[], asked: readonly AdjustedMilestone[]): BaselineStep[] {
  const wanted = new Map(asked.map((milestone) => [milestone.milestoneId, milestone]));
  return present.flatMap(({ id, kind, name, weight, baselineDate, baselineNumber, actualDate }) => {
    const next = wanted.get(id);
    const before = baselineNumber >= 1 && baselineDate !== null ? { baselineDate, weight } : null;
    const date = next?.baselineDate ?? before?.baselineDate;
    return date === undefined ? [] : [{ id, kind, name, weight: next?.weight ?? weight, baselineDate: date, actualDate, before }];
  });
}

function refuse(steps: readonly BaselineStep[], context: Parameters<typeof baselineFaults>[1]): void {
  const faults = baselineFaults(steps, context);
  if (faults.length > 0) throw wrongField('milestones', faults.map(({ message }) => message).join(''));
}

function milestoneIn(present: readonly MilestoneFacts[], { milestoneId, baselineDate }: AdjustedMilestone): MilestoneFacts {
  const milestone = present.find(({ id }) => id === milestoneId);
  if (milestone === undefined) throw wrongField('milestones', '节点已不存在或不属于本项目，请刷新页面后重新选择。');
  if (milestone.actualDate !== null && milestone.baselineDate !== baselineDate) {
    throw wrongField('milestones', `节点“${milestone.name}”已完成，计划日期不能再改，只能调整权重。`);
  }
  return milestone;
}

function changesOf(before: MilestoneFacts, { baselineDate, weight }: AdjustedMilestone) {
  return differing([
    change(before.name, 'taken', '纳入基线', before.baselineNumber >= 1 ? '是' : '否', '是'),
    change(before.name, 'baselineDate', '计划日期', before.baselineDate, baselineDate),
    change(before.name, 'weight', '权重', before.weight, weight),
  ]);
}

const named = (number: number): string => `第 ${number} 版`;
