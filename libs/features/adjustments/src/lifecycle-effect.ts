import { Injectable } from '@nestjs/common';
import { ProjectAdjusting, type ProjectFacts } from '@portfolio/catalogue';
import { LIFECYCLE_LABELS, type LifecycleState } from '@portfolio/contracts';
import { change, projectLabel, type AdjustmentEffect, type AdjustmentOrder } from './adjustment-effect';
import { RescheduleEffect } from './reschedule-effect';

/** 暂缓, 退出, 恢复. A project comes back to the stage it was in, with new dates where they are asked for. */
@Injectable()
export class LifecycleEffect {
  constructor(
    private readonly projects: ProjectAdjusting,
    private readonly reschedule: RescheduleEffect,
  ) {}

  async apply(order: AdjustmentOrder, project: ProjectFacts): Promise<AdjustmentEffect> {
    const { user, kind, ground } = order;
    const to = await this.target(order, project);
    await this.projects.move(user, project.id, to, kind, ground);
    const moved = change(projectLabel(project), 'lifecycle', '项目阶段', LIFECYCLE_LABELS[project.lifecycle], LIFECYCLE_LABELS[to]);
    if (kind !== 'resume') return { changes: [moved], touched: [project.id], created: [], baselineNumber: null };
    const dated = await this.reschedule.apply(order, project);
    return { ...dated, changes: [moved, ...dated.changes], touched: [project.id] };
  }

  private async target({ user, kind }: AdjustmentOrder, project: ProjectFacts): Promise<LifecycleState> {
    if (kind === 'suspend') return 'suspended';
    if (kind === 'withdraw') return 'withdrawn';
    return (await this.projects.stageToResume(user.districtId, project.id)) ?? project.lifecycle;
  }
}
