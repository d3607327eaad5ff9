import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import { ADJUSTMENT_KIND_LABELS, LIFECYCLE_LABELS, scopeOf, type AdjustmentContent, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { mayAdjust } from '@portfolio/rules';
import { ScheduleFacts, type MilestoneFacts } from '@portfolio/schedule';
import type { AdjustmentRequestDto } from './adjustment.dto';
import { AdjustmentsRepository } from './adjustments.repository';

export interface CheckedRequest {
  /** Null for a new project. */
  project: ProjectFacts | null;
  merged: ProjectFacts[];
  /** A milestone had run out before it was asked. */
  afterDue: boolean;
}

/** Whether this person may ask for this now. */
@Injectable()
export class AdjustmentChecks {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly adjustments: AdjustmentsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `forbidden`, `not_found`, `adjustment_pending`, `adjustment_not_allowed`, `adjustment_after_due` (an extension that a
   * unit asks for too late), `invalid_fields`.
   */
  async check(user: Principal, dto: AdjustmentRequestDto): Promise<CheckedRequest> {
    if (dto.kind === 'add') return this.checkNew(user, dto);
    if (dto.projectId == null) throw wrongField('projectId', '请选择要调整的项目。');
    const project = await this.projects.get(user.districtId, dto.projectId);
    const merged = dto.kind === 'package' ? await this.mergedInto(user, project, dto.mergedProjectIds ?? []) : [];
    for (const one of [project, ...merged]) await this.checkProject(user, dto, one);
    if (dto.kind === 'resume') {
      const into = await this.adjustments.packagedInto(project.id);
      if (into !== null) throw wrongField('kind', `本项目已打包并入“${into}”，不能单独恢复；请在该项目中提出拆分。`);
    }
    return { project, merged, afterDue: await this.checkDates(user, dto, project) };
  }

  private checkNew(user: Principal, { leadDepartmentId }: AdjustmentRequestDto): CheckedRequest {
    if (scopeOf(user.role, 'adjustment.request') !== 'all' && leadDepartmentId !== user.departmentId) {
      throw wrongField('leadDepartmentId', '只能为本单位申请新增项目，牵头单位应为本单位。');
    }
    return { project: null, merged: [], afterDue: false };
  }

  private async checkProject(user: Principal, { kind }: AdjustmentRequestDto, project: ProjectFacts): Promise<void> {
    this.projects.assertMay(user, 'adjustment.request', project);
    const [pending] = await this.adjustments.pending(user.districtId, [project.id]);
    if (pending !== undefined) throw new UserError('adjustment_pending', { project: project.name, kind: ADJUSTMENT_KIND_LABELS[pending.kind] });
    if (!mayAdjust(project.lifecycle, kind)) throw new UserError('adjustment_not_allowed', { stage: LIFECYCLE_LABELS[project.lifecycle], kind: ADJUSTMENT_KIND_LABELS[kind] });
  }

  private async mergedInto(user: Principal, project: ProjectFacts, ids: readonly string[]): Promise<ProjectFacts[]> {
    const wanted = [...new Set(ids)];
    if (wanted.includes(project.id)) throw wrongField('mergedProjectIds', '并入的项目不能包含本项目，请重新选择。');
    const merged = await this.projects.many(user.districtId, wanted);
    if (merged.length === 0 || merged.length !== wanted.length) throw wrongField('mergedProjectIds', '并入的项目不存在或未选择，请重新选择。');
    return merged;
  }

  /** An extension is asked for before the date runs out; afterwards only by a planner, on the authority's document (逾期后调整). */
  private async checkDates(user: Principal, dto: AdjustmentRequestDto, project: ProjectFacts): Promise<boolean> {
    if (dto.kind !== 'reschedule') return false;
    if ((dto.milestones ?? []).length === 0) throw wrongField('milestones', '请至少选择一个要调整的节点。');
    const moved = movedMilestones(await this.schedule.milestonesOf(user.districtId, { projectIds: [project.id] }), dto);
    const today = this.clock.today();
    const expired = moved.find(({ baselineNumber, baselineDate }) => baselineNumber >= 1 && baselineDate !== null && baselineDate < today);
    if (expired === undefined) return false;
    if (scopeOf(user.role, 'adjustment.request') !== 'all') {
      throw new UserError('adjustment_after_due', { milestone: expired.name, date: expired.baselineDate ?? '' });
    }
    if (dto.documentNumber == null) throw wrongField('documentNumber', `节点“${expired.name}”已到期，逾期后调整须填写主管机关的批准文号。`);
    return true;
  }
}

/** Open milestones whose planned date is to be another one. */
function movedMilestones(present: readonly MilestoneFacts[], { milestones }: AdjustmentContent): MilestoneFacts[] {
  return (milestones ?? []).flatMap(({ milestoneId, baselineDate }) => {
    const milestone = present.find(({ id }) => id === milestoneId);
    if (milestone === undefined || milestone.actualDate !== null) return [];
    return milestone.baselineDate === baselineDate && milestone.baselineNumber >= 1 ? [] : [milestone];
  });
}
