import { Injectable } from '@nestjs/common';
import { AuditTrail, diffFields } from '@portfolio/audit';
import type { ProjectFacts } from '@portfolio/catalogue';
import { MILESTONE_KIND_LABELS, type AuditAction, type AuditChange, type MilestoneKind } from '@portfolio/contracts';
import { UserDirectory } from '@portfolio/identity';
import type { Milestone } from './milestone.entity';

const LABELS = {
  name: '节点名称',
  kind: '节点类别',
  weight: '权重',
  baselineDate: '计划日期',
  forecastDate: '预计完成日期',
  actualDate: '实际完成日期',
  completionNote: '完成说明',
  responsible: '责任人',
};
const TEXTS = { kind: (value: unknown) => MILESTONE_KIND_LABELS[value as MilestoneKind] };

type Named = Pick<ProjectFacts, 'id' | 'districtId' | 'code' | 'name'>;

/** Tells the audit trail what happened to a project's schedule; inside the transaction of the write. */
@Injectable()
export class ScheduleJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly users: UserDirectory,
  ) {}

  async milestone(action: AuditAction, project: Named, before: Milestone | null, after: Milestone | null, reason: string | null = null): Promise<void> {
    const milestone = after ?? before;
    if (milestone === null) return;
    const changes = await this.changes(before, after);
    if (changes.length === 0) return;
    const label = `${project.code} ${milestone.name}`;
    await this.audit.record({ action, objectType: 'milestone', objectId: milestone.id, objectLabel: label, changes, reason, districtId: project.districtId });
  }

  /** A milestone that goes on in another project. */
  async moved({ id, name }: Pick<Milestone, 'id' | 'name'>, from: Named, to: Named, reason: string): Promise<void> {
    const changes = [{ field: 'projectId', label: '所属项目', from: `${from.code} ${from.name}`, to: `${to.code} ${to.name}` }];
    await this.audit.record({ action: 'update', objectType: 'milestone', objectId: id, objectLabel: `${to.code} ${name}`, changes, reason, districtId: to.districtId });
  }

  /** What happened to a claim; `dates`: the claimed day. The words of the claim or of its return are the reason. */
  async claim(action: AuditAction, project: Named, { id, name }: Pick<Milestone, 'id' | 'name'>, dates: { from: string | null; to: string | null }, reason: string | null = null): Promise<void> {
    const changes = [{ field: 'completionClaim', label: '申报完成日期', ...dates }];
    await this.audit.record({ action, objectType: 'milestone', objectId: id, objectLabel: `${project.code} ${name}`, changes, reason, districtId: project.districtId });
  }

  /** A change of the schedule as a whole, told as part of the project's story. */
  async project(action: AuditAction, project: Named, changes: AuditChange[]): Promise<void> {
    const label = `${project.code} ${project.name}`;
    await this.audit.record({ action, objectType: 'project', objectId: project.id, objectLabel: label, changes, districtId: project.districtId });
  }

  async baselineFrozen(project: Named, baseline: { id: string; number: number }, entries: number, reason: string | null = null): Promise<void> {
    const changes = [
      { field: 'number', label: '基线', from: null, to: `第 ${baseline.number} 版` },
      { field: 'entries', label: '节点数', from: null, to: String(entries) },
    ];
    const label = `${project.code} ${project.name}`;
    await this.audit.record({ action: 'freeze_baseline', objectType: 'baseline', objectId: baseline.id, objectLabel: label, changes, reason, districtId: project.districtId });
  }

  /** One entry for a whole batch of demo data. */
  async seeded(districtId: string, projects: number, milestones: number): Promise<void> {
    const label = `演示数据：${projects} 个项目，${milestones} 个节点`;
    await this.audit.record({ action: 'seed', objectType: 'milestone', objectId: districtId, objectLabel: label, districtId });
  }

  private async changes(before: Milestone | null, after: Milestone | null): Promise<AuditChange[]> {
    const ids = [before?.responsibleUserId, after?.responsibleUserId].filter((id): id is string => typeof id === 'string');
    const names = before?.responsibleUserId === after?.responsibleUserId || ids.length === 0 ? new Map<string, string>() : await this.users.names(ids);
    return diffFields(fields(before, names), fields(after, names), LABELS, TEXTS);
  }
}

function fields(milestone: Milestone | null, names: Map<string, string>): Partial<Record<keyof typeof LABELS, unknown>> {
  if (milestone === null) return {};
  const { responsibleUserId: id, ...rest } = milestone;
  return { ...rest, responsible: id === null ? null : (names.get(id) ?? id) };
}
