import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { AdjustedMilestone, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { wrongField } from '@portfolio/platform/errors';
import { BaselinesRepository } from './baselines.repository';
import { frozenEntry } from './frozen-entry';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleEvents } from './schedule-events';
import { ScheduleJournal } from './schedule-journal';

/** What an approved adjustment does to schedules. Every step belongs into the transaction of the approval. */
@Injectable()
export class ScheduleAdjusting {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly milestones: MilestonesRepository,
    private readonly baselines: BaselinesRepository,
    private readonly journal: ScheduleJournal,
    private readonly events: ScheduleEvents,
    private readonly clock: Clock,
  ) {}

  /** Nobody else writes to the schedule or stage of these projects until the transaction ends. */
  lock(projectIds: readonly string[]): Promise<void> {
    return this.projects.lock(projectIds);
  }

  /**
   * Freezes the project's next baseline: what the last one had, with the given dates and weights, and the milestones taken in.
   * Earlier baselines stay as they are. Gives its number. Throws `invalid_fields` where there is no baseline to follow.
   */
  async rebaseline(user: Principal, project: ProjectFacts, adjusted: readonly AdjustedMilestone[], reason: string): Promise<number> {
    const last = await this.baselines.lastNumber(project.id);
    if (last === 0) throw wrongField('milestones', '项目还没有基线，节点日期可以直接修改；请先冻结第 1 版基线，再申请调整。');
    const now = this.clock.nowIso();
    const wanted = new Map(adjusted.map((milestone) => [milestone.milestoneId, milestone]));
    const entering: Milestone[] = [];
    for (const before of await this.milestones.ofProject(user.districtId, project.id)) {
      const change = wanted.get(before.id);
      if (before.baselineNumber < 1 && change === undefined) continue;
      const { baselineDate, weight } = change ?? before;
      const after = await this.milestones.update(before, { baselineDate, weight, baselineNumber: last + 1, updatedAt: now }, () => Promise.resolve(null));
      await this.journal.milestone('update', project, before, after, reason);
      entering.push(after);
    }
    const baseline = { id: newId(), districtId: user.districtId, projectId: project.id, number: last + 1, frozenAt: now, frozenById: user.userId, frozenBy: user.displayName };
    await this.baselines.insert([baseline], entering.map((milestone) => frozenEntry(baseline.id, milestone)));
    await this.journal.baselineFrozen(project, baseline, entering.length, reason);
    return baseline.number;
  }

  /** To be told once all has been written: lights and standings follow. */
  changed(districtId: string, projectIds: readonly string[]): Promise<void> {
    return this.events.scheduleChanged(districtId, projectIds);
  }
}
