import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PendingAdjustments } from '@portfolio/adjustments';
import { BlockerReporting } from '@portfolio/blockers';
import { ProjectDirectory, ResponsiblePeople } from '@portfolio/catalogue';
import { ADJUSTMENT_KIND_LABELS, LIFECYCLE_LABELS, ORDER_STATE_LABELS, type HandoverItem } from '@portfolio/contracts';
import { FilingReporting } from '@portfolio/filing';
import { Substitutions } from '@portfolio/identity';
import { ReminderInheritance } from '@portfolio/reminders';
import { formatChineseDate } from '@portfolio/rules';
import { ResponsibleMilestones } from '@portfolio/schedule';
import { SupervisionOrders } from '@portfolio/supervision';

/** Later than any date of business. */
const EVER = '9999-12-31';

/** What hangs on a person and goes to the successor. */
@Injectable()
export class PersonalItems {
  constructor(
    private readonly projects: ResponsiblePeople,
    private readonly milestones: ResponsibleMilestones,
    private readonly reminders: ReminderInheritance,
    private readonly substitutions: Substitutions,
    private readonly directory: ProjectDirectory,
  ) {}

  async of(districtId: string, userId: string): Promise<HandoverItem[]> {
    const projects = await this.projects.projectsOf(districtId, userId);
    const milestones = await this.milestones.openOf(districtId, userId);
    const reminders = await this.reminders.unsignedOf(userId);
    const substitutions = await this.substitutions.of(districtId, userId);
    const codes = new Map((await this.directory.many(districtId, [...new Set(reminders.flatMap(({ projectId }) => projectId ?? []))])).map(({ id, code }) => [id, code]));
    return [
      ...projects.map(({ id, code, name, lifecycle, demo }): HandoverItem => ({ kind: 'project', id, label: `${code} ${name}`, note: LIFECYCLE_LABELS[lifecycle], demo })),
      ...milestones.map(({ id, projectCode, name, baselineDate, demo }): HandoverItem => ({ kind: 'milestone', id, label: `${projectCode} ${name}`, note: baselineDate === null ? '未定计划日期' : `计划${formatChineseDate(baselineDate)}`, demo })),
      ...reminders.map(({ id, projectId, subjectTitle, dueDate, demo }): HandoverItem => ({ kind: 'reminder', id, label: `${codes.get(projectId ?? '') ?? ''} ${subjectTitle}`.trim(), note: `时限${formatChineseDate(dueDate)}`, demo })),
      ...substitutions.map(({ id, userName, fromDate, toDate }): HandoverItem => ({ kind: 'substitution', id, label: `代理${userName}`, note: `${formatChineseDate(fromDate)}至${formatChineseDate(toDate)}`, demo: false })),
    ];
  }

  /** All of it, in the caller's transaction. */
  async move(districtId: string, from: string, to: string, reason: string): Promise<void> {
    await this.projects.handOver(districtId, from, to, reason);
    await this.milestones.handOver(districtId, from, to, reason);
    await this.reminders.handOver(from, to);
    await this.substitutions.handOver(districtId, from, to, reason);
  }
}

/** What hangs on the unit and stays with it; the successor is told of it. */
@Injectable()
export class UnitItems {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly filings: FilingReporting,
    private readonly orders: SupervisionOrders,
    private readonly blockers: BlockerReporting,
    private readonly adjustments: PendingAdjustments,
  ) {}

  async of(districtId: string, departmentId: string): Promise<HandoverItem[]> {
    const own = <T extends { departmentId: string | null }>(rows: readonly T[]) => rows.filter((row) => row.departmentId === departmentId);
    const filings = own(await this.filings.missing(districtId, EVER));
    const orders = own(await this.orders.open(districtId)).filter(({ unitsTurn }) => unitsTurn);
    const blockers = own(await this.blockers.due(districtId, EVER));
    const pending = await this.adjustments.of(districtId);
    const named = [...filings, ...blockers, ...pending].flatMap(({ projectId }) => projectId ?? []);
    const projects = new Map((await this.projects.many(districtId, [...new Set(named)])).map((project) => [project.id, project]));
    const code = (id: string) => projects.get(id)?.code ?? '';
    return [
      ...filings.map(({ id, title, projectId, dueOn, demo }): HandoverItem => ({ kind: 'filing', id, label: `${code(projectId)} ${title}`, note: `${formatChineseDate(dueOn)}前报送`, demo })),
      ...orders.map(({ id, number, title, deadline, state, demo }): HandoverItem => ({ kind: 'order', id, label: number === null ? title : `${number} ${title}`, note: deadline === null ? ORDER_STATE_LABELS[state] : `${ORDER_STATE_LABELS[state]}，时限${formatChineseDate(deadline)}`, demo })),
      ...blockers.map(({ id, title, projectId, deadline, demo }): HandoverItem => ({ kind: 'blocker', id, label: `${code(projectId)} ${title}`, note: `时限${formatChineseDate(deadline)}`, demo })),
      ...pending.flatMap(({ id, kind, projectId, askedBy }): HandoverItem[] => {
        const project = projectId === null ? undefined : projects.get(projectId);
        if (project?.leadDepartmentId !== departmentId) return [];
        return [{ kind: 'adjustment', id, label: `${project.code} ${ADJUSTMENT_KIND_LABELS[kind]}`, note: `${askedBy}申请`, demo: project.demo }];
      }),
    ];
  }
}

/** SHA-256 of the list as both sides see it. */
export function itemsSha256(items: readonly HandoverItem[]): string {
  return createHash('sha256').update(JSON.stringify(items.map(({ kind, id, label, note }) => [kind, id, label, note]))).digest('hex');
}
