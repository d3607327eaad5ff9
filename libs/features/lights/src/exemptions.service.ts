import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory } from '@portfolio/catalogue';
import { LIGHT_DIMENSION_LABELS, type AuditAction, type Exemption, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { ScheduleFacts } from '@portfolio/schedule';
import type { DecideExemptionDto, RequestExemptionDto } from './exemption.dto';
import type { ExemptionRow } from './exemption.entity';
import { ExemptionStore } from './exemption-store';

/** 正当理由: asked by the unit's head, decided by an inspector, who is never the one that asked. */
@Injectable()
export class ExemptionsService {
  constructor(
    private readonly database: Database,
    private readonly store: ExemptionStore,
    private readonly projects: ProjectDirectory,
    private readonly schedule: ScheduleFacts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<Exemption>> {
    return this.store.page(user.districtId, list);
  }

  /** Throws `not_found`. */
  get(user: Principal, id: string): Promise<Exemption> {
    return this.store.view(user.districtId, id);
  }

  /** Throws `not_found`, `forbidden` (another unit's project), `invalid_fields` (past end, unknown step, asked for already). */
  request(user: Principal, dto: RequestExemptionDto): Promise<Exemption> {
    return this.database.transaction(async () => {
      await this.projects.lock([dto.projectId]);
      const project = await this.projects.get(user.districtId, dto.projectId);
      this.projects.assertMay(user, 'exemption.request', project);
      const milestoneId = dto.milestoneId ?? null;
      if (dto.until < this.clock.today()) throw wrongField('until', '豁免截止日期不能早于今天。');
      const steps = await this.schedule.milestonesOf(user.districtId, { projectIds: [project.id] });
      const step = steps.find(({ id, baselineNumber }) => id === milestoneId && baselineNumber >= 1);
      if (milestoneId !== null && step === undefined) throw wrongField('milestoneId', '请选择本项目已纳入基线的节点。');
      if (step !== undefined && step.actualDate !== null) throw wrongField('milestoneId', '该节点已完成，不需要豁免，请重新选择。');
      if (steps.length === 0) throw wrongField('dimension', '项目还没有节点计划，没有可豁免的事项。');
      if (await this.store.pending(project.id, dto.dimension, milestoneId)) throw wrongField('dimension', '同一事项已有待审核或豁免中的申请，请勿重复提交。');
      const id = newId();
      const asked = { requestedAt: this.clock.nowIso(), requestedById: user.userId, requestedBy: user.displayName };
      const undecided = { fromDate: null, decidedAt: null, decidedById: null, decidedBy: null, decisionNote: null };
      const { dimension, reason, evidence, until } = dto;
      await this.store.insert({ id, districtId: user.districtId, projectId: project.id, dimension, milestoneId, reason, evidence, untilDate: until, state: 'requested', ...asked, ...undecided, demo: false, version: 1 });
      const exemption = await this.get(user, id);
      await this.record('request', exemption, [{ field: 'until', label: '豁免截止', from: null, to: until }], reason);
      return exemption;
    });
  }

  /** Approves or refuses; the project's light follows in the same transaction. Throws `stale_version`, `forbidden` (the own request), `invalid_fields` (decided, or ended meanwhile). */
  decide(user: Principal, id: string, approved: boolean, dto: DecideExemptionDto): Promise<Exemption> {
    return this.database.transaction(async () => {
      const before = await this.store.find(user.districtId, id);
      this.projects.assertMay(user, 'exemption.decide', await this.projects.get(user.districtId, before.projectId));
      if (before.requestedById === user.userId) throw new UserError('forbidden');
      if (before.state !== 'requested') throw wrongField('note', '这份申请已经审核过，不能再次审核。');
      const today = this.clock.today();
      if (approved && before.untilDate < today) throw wrongField('note', '申请的豁免期已过，请退回后由单位重新申请。');
      if (approved && (await this.isDone(before))) throw wrongField('note', '所涉节点已经完成，没有可豁免的事项，请不予批准。');
      const decision = { decidedAt: this.clock.nowIso(), decidedById: user.userId, decidedBy: user.displayName, decisionNote: dto.note };
      await this.store.decide({ id, version: dto.version }, { ...decision, state: approved ? 'approved' : 'refused', fromDate: approved ? today : null }, before);
      const exemption = await this.get(user, id);
      await this.record(approved ? 'approve' : 'return', exemption, [{ field: 'state', label: '审核结论', from: '待审核', to: approved ? '批准' : '不予批准' }], dto.note);
      return exemption;
    });
  }

  private async isDone({ districtId, projectId, milestoneId }: Pick<ExemptionRow, 'districtId' | 'projectId' | 'milestoneId'>): Promise<boolean> {
    if (milestoneId === null) return false;
    const steps = await this.schedule.milestonesOf(districtId, { projectIds: [projectId] });
    return steps.some(({ id, actualDate }) => id === milestoneId && actualDate !== null);
  }

  private record(action: AuditAction, { id, projectCode, milestoneName, dimension }: Exemption, changes: { field: string; label: string; from: string | null; to: string | null }[], reason: string): Promise<void> {
    const objectLabel = `${projectCode} 正当理由（${milestoneName ?? LIGHT_DIMENSION_LABELS[dimension]}）`;
    return this.audit.record({ action, objectType: 'exemption', objectId: id, objectLabel, changes, reason });
  }
}
