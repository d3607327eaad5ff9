import { Injectable } from '@nestjs/common';
import type { Milestone as MilestoneView, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { StaleVersionError } from '@portfolio/platform/database';
import { wrongField } from '@portfolio/platform/errors';
import type { OrderMilestonesDto } from './milestone.dto';
import type { Milestone } from './milestone.entity';
import { MilestonesRepository } from './milestones.repository';
import { ScheduleJournal } from './schedule-journal';
import { ScheduleWrites } from './schedule-writes';

/** The order of a project's milestones. */
@Injectable()
export class MilestoneOrderService {
  constructor(
    private readonly writes: ScheduleWrites,
    private readonly repository: MilestonesRepository,
    private readonly journal: ScheduleJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts the project's milestones in the given order and gives them in it. Milestones that move get a new version. Throws
   * `stale_version` with the present list when milestones were added or removed meanwhile, or when `basedOn` is not the present order.
   */
  reorder(user: Principal, projectId: string, dto: OrderMilestonesDto): Promise<MilestoneView[]> {
    return this.writes.onProject(user, 'milestone.edit', projectId, async (project) => {
      const present = await this.repository.ofProject(user.districtId, projectId);
      const stale = async () => new StaleVersionError(await this.writes.viewsOf(user.districtId, projectId));
      if (dto.version !== undefined && dto.version !== null && dto.version !== project.version) throw await stale();
      if (dto.basedOn && dto.basedOn.join() !== present.map(({ id }) => id).join()) throw await stale();
      if (new Set(dto.milestoneIds).size !== dto.milestoneIds.length) throw wrongField('milestoneIds', '同一个节点出现了两次，请刷新页面后重新排序。');
      const byId = new Map(present.map((milestone) => [milestone.id, milestone]));
      const ordered = dto.milestoneIds.flatMap((id) => byId.get(id) ?? []);
      if (ordered.length !== present.length || ordered.length !== dto.milestoneIds.length) throw await stale();
      await this.move(ordered);
      const names = (milestones: Milestone[]) => milestones.map(({ name }) => name).join('、');
      if (names(present) !== names(ordered)) {
        await this.journal.project('reorder', project, [{ field: 'sequence', label: '节点顺序', from: names(present), to: names(ordered) }]);
      }
      return this.writes.viewsOf(user.districtId, projectId);
    });
  }

  private async move(ordered: readonly Milestone[]): Promise<void> {
    for (const [index, milestone] of ordered.entries()) {
      if (milestone.sequence === index + 1) continue;
      await this.repository.update(milestone, { sequence: index + 1, updatedAt: this.clock.nowIso() }, async () => null);
    }
  }
}
