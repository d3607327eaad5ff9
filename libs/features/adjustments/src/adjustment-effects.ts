import { Injectable } from '@nestjs/common';
import { ProjectAdjusting, ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { ADJUSTMENT_KIND_LABELS, LIFECYCLE_LABELS, LIGHT_LABELS, type AdjustmentLightChange, type LightColour } from '@portfolio/contracts';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { mayAdjust } from '@portfolio/rules';
import { ScheduleAdjusting } from '@portfolio/schedule';
import type { AdjustmentEffect, AdjustmentOrder } from './adjustment-effect';
import { LifecycleEffect } from './lifecycle-effect';
import { OwnerEffect } from './owner-effect';
import { RescheduleEffect } from './reschedule-effect';
import { StructureEffect } from './structure-effect';

export type AppliedAdjustment = AdjustmentEffect & { lights: AdjustmentLightChange[] };

/** Carries an adjustment out, with the lights that follow; every step belongs into one transaction, which the caller opens. */
@Injectable()
export class AdjustmentEffects {
  constructor(
    private readonly directory: ProjectDirectory,
    private readonly projects: ProjectAdjusting,
    private readonly schedule: ScheduleAdjusting,
    private readonly reschedule: RescheduleEffect,
    private readonly lifecycle: LifecycleEffect,
    private readonly owner: OwnerEffect,
    private readonly structure: StructureEffect,
  ) {}

  /** Throws `adjustment_not_allowed` in the wrong stage, `adjustment_without_effect`, `invalid_fields`, `not_found`. */
  async apply(order: AdjustmentOrder, projectId: string | null): Promise<AppliedAdjustment> {
    const { districtId } = order.user;
    const ids = [...(projectId === null ? [] : [projectId]), ...(order.kind === 'package' ? (order.content.mergedProjectIds ?? []) : [])];
    await this.schedule.lock(ids);
    const before = await this.projects.lights(districtId, ids);
    const effect = await this.carryOut(order, projectId === null ? null : await this.directory.get(districtId, projectId));
    if (effect.changes.length === 0) throw new UserError('adjustment_without_effect');
    await this.schedule.changed(districtId, effect.touched);
    const after = await this.projects.lights(districtId, effect.touched);
    const projects = await this.directory.many(districtId, effect.touched);
    if (order.kind === 'package') refuseGreener(before, projectId === null ? undefined : after.get(projectId));
    const lights = projects.flatMap(({ id, code, name }): AdjustmentLightChange[] => {
      const [from, to] = [before.get(id), after.get(id)];
      return from === undefined || to === undefined || from === to ? [] : [{ projectId: id, projectCode: code, projectName: name, from, to }];
    });
    return { ...effect, lights };
  }

  private carryOut(order: AdjustmentOrder, project: ProjectFacts | null): Promise<AdjustmentEffect> {
    if (project === null) return this.structure.add(order);
    if (!mayAdjust(project.lifecycle, order.kind)) {
      throw new UserError('adjustment_not_allowed', { stage: LIFECYCLE_LABELS[project.lifecycle], kind: ADJUSTMENT_KIND_LABELS[order.kind] });
    }
    switch (order.kind) {
      case 'reschedule':
        return this.reschedule.apply(order, project);
      case 'owner':
        return this.owner.apply(order, project);
      case 'split':
        return this.structure.split(order, project);
      case 'package':
        return this.structure.package(order, project);
      default:
        return this.lifecycle.apply(order, project);
    }
  }
}

/** Packaging settles nothing: the project is no better off than the worst of those it is made of. */
function refuseGreener(before: ReadonlyMap<string, LightColour>, after: LightColour | undefined): void {
  const worst = LIGHT_COLOURS_BY_SEVERITY.find((colour) => [...before.values()].includes(colour));
  if (worst === undefined || after === undefined || after === worst || (worst === 'yellow' && after === 'red')) return;
  throw wrongField('mergedProjectIds', `打包后亮灯将由“${LIGHT_LABELS[worst]}”变为“${LIGHT_LABELS[after]}”，打包不能化解滞后；请先办结逾期节点、补上落后的进度，再申请打包。`);
}

/** What a package must not make better, worst first. */
const LIGHT_COLOURS_BY_SEVERITY = ['red', 'yellow'] as const satisfies readonly LightColour[];
