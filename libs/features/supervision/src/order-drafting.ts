import { Injectable } from '@nestjs/common';
import type { ProjectFacts } from '@portfolio/catalogue';
import type { EvidenceLine, OrderCause } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { formatChineseDate } from '@portfolio/rules';
import type { StandingCause } from './order-causes';
import { OrderEvidenceFile } from './order-evidence';
import { OrderJournal, type OrderActorName } from './order-journal';
import { OrdersRepository } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';

export interface Draft {
  project: ProjectFacts;
  departmentId: string | null;
  cause: StandingCause;
  origin: SupervisionOrderRow['origin'];
  lines: readonly EvidenceLine[];
}

const DEFAULT_DAYS = 5;

/** Writes drafts with their evidence, few statements for many; inside the caller's transaction. */
@Injectable()
export class OrderDrafting {
  constructor(
    private readonly repository: OrdersRepository,
    private readonly evidence: OrderEvidenceFile,
    private readonly journal: OrderJournal,
    private readonly clock: Clock,
  ) {}

  /** Those that were written; left out is what an order is open for already. */
  async draft(districtId: string, drafts: readonly Draft[], actor: OrderActorName): Promise<SupervisionOrderRow[]> {
    const now = this.clock.nowIso();
    const evidence = await this.evidence.gather(districtId, drafts.map(({ project, cause, lines }) => ({ cause, projectId: project.id, orderId: null, lines })));
    const rows = drafts.flatMap(({ project, departmentId, cause, origin }, at): SupervisionOrderRow[] => {
      const found = evidence[at];
      if (found === undefined) return [];
      return [
        {
          ...BLANK_ORDER,
          id: newId(),
          districtId,
          projectId: project.id,
          departmentId,
          causeType: cause.type,
          causeId: cause.id,
          causeNumber: cause.number,
          causeKey: causeKey(project.id, cause),
          causeText: cause.text,
          origin,
          title: titleOf(project, cause),
          requirement: requirementOf(project, cause),
          evidence: found,
          draftedAt: now,
          draftedBy: actor.name,
          demo: project.demo,
          updatedAt: now,
        },
      ];
    });
    const inserted = await this.repository.insertNew(rows);
    const written = rows.filter(({ id }) => inserted.has(id));
    await this.journal.drafted(written, actor);
    return written;
  }
}

/** One order at a time for one milestone under one baseline, or for one reason of a project's light. */
export function causeKey(projectId: string, { type, id, number }: OrderCause): string {
  return type === 'milestone' ? `milestone:${id}:${number}` : `light:${projectId}:${id}`;
}

/** What an order has before anything has happened to it. */
export const BLANK_ORDER = {
  state: 'drafted',
  number: null,
  year: null,
  serial: null,
  deadlineDays: DEFAULT_DAYS,
  deadline: null,
  firstDeadline: null,
  issuedAt: null,
  issuedOn: null,
  issuedBy: null,
  answeredOn: null,
  answeredById: null,
  replyDraft: null,
  extensions: 0,
  clearedAt: null,
  endedAt: null,
  version: 1,
} as const;

export function titleOf({ name }: ProjectFacts, { milestone }: StandingCause): string {
  return milestone === null ? `关于加快推进${name}的督办通知` : `关于督促完成${name}“${milestone.name}”的督办通知`;
}

/** Without the days late: they grow until it is issued, the evidence has them. */
export function requirementOf({ name, code }: ProjectFacts, { text, milestone }: StandingCause): string {
  const trouble = milestone === null ? text : `“${milestone.name}”计划 ${formatChineseDate(milestone.baselineDate)} 完成，至今未完成`;
  return [
    `你单位承担的${name}（${code}），${trouble}。请你单位接此督办单后：`,
    '一、查明原因，明确责任人和解决措施，抓紧组织实施；',
    '二、提出可以核查的完成时间，需要区级协调的事项一并列明；',
    '三、在办理时限内书面回复办理情况，并附佐证材料。',
  ].join('\n');
}
