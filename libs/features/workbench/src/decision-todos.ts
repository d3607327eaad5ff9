import { Injectable } from '@nestjs/common';
import { AdjustmentsService } from '@portfolio/adjustments';
import { ADJUSTMENT_KIND_LABELS, LIGHT_DIMENSION_LABELS, scopeOf, type Principal } from '@portfolio/contracts';
import { HandoverViews } from '@portfolio/handover';
import { ExemptionsService } from '@portfolio/lights';
import { LOOKED_THROUGH, first, inUnit, item, type Found, type TodoSource } from './todo-sources';
import { WorkbenchRepository } from './workbench.repository';

/** What somebody else has asked for and waits for a decision; nobody decides what he asked for himself. */
@Injectable()
export class DecisionTodos {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly exemptions: ExemptionsService,
    private readonly handovers: HandoverViews,
    private readonly repository: WorkbenchRepository,
  ) {}

  readonly sources: readonly TodoSource[] = [
    { kind: 'handover_sign', asks: inUnit, find: (user, limit) => this.handoversFor(user, 'handover_sign', { state: 'prepared', fromUserId: user.userId }, limit) },
    { kind: 'handover_receive', asks: inUnit, find: (user, limit) => this.handoversFor(user, 'handover_receive', { state: 'signed', toUserId: user.userId }, limit) },
    { kind: 'adjustment_decide', asks: ({ role }) => scopeOf(role, 'adjustment.decide') !== null, find: (user, limit) => this.adjustmentsFor(user, limit) },
    { kind: 'exemption_decide', asks: ({ role }) => scopeOf(role, 'exemption.decide') !== null, find: (user, limit) => this.exemptionsFor(user, limit) },
    { kind: 'role_approve', asks: ({ role }) => scopeOf(role, 'role.approve') !== null, find: (user) => this.roles(user) },
  ];

  private async handoversFor(user: Principal, kind: 'handover_sign' | 'handover_receive', filter: Record<string, string>, limit: number): Promise<Found> {
    const { rows, total } = await this.handovers.page(user, { filter, sort: ['preparedAt', 'ASC'], offset: 0, limit });
    const items = rows.map(({ id, fromName, toName, preparedBy, reason, demo }) => item({ kind, id, title: `${fromName}向${toName}的岗位交接`, detail: `${preparedBy} 发起`, words: reason, demo }));
    return { total, list: { path: '/handovers', filter }, items };
  }

  private async adjustmentsFor(user: Principal, limit: number): Promise<Found> {
    const filter = { pending: true };
    const { rows } = await this.adjustments.list(user, { filter, sort: ['askedAt', 'ASC'], offset: 0, limit: LOOKED_THROUGH });
    return first(rows.filter(({ askedById }) => askedById !== user.userId), limit, { path: '/adjustments', filter }, ({ id, projectId, projectName, kind, departmentName, askedBy, reason, demo }) =>
      item({ kind: 'adjustment_decide', id, projectId, title: projectName, detail: `${ADJUSTMENT_KIND_LABELS[kind]}，${departmentName ?? ''}${askedBy} 申请`, words: reason, demo }),
    );
  }

  private async exemptionsFor(user: Principal, limit: number): Promise<Found> {
    const filter = { state: ['requested'] };
    const { rows, total } = await this.exemptions.list(user, { filter, sort: ['requestedAt', 'ASC'], offset: 0, limit });
    const items = rows.map(({ id, projectId, projectName, dimension, milestoneName, requestedBy, reason, demo }) =>
      item({ kind: 'exemption_decide', id, projectId, title: projectName, detail: `${milestoneName === null ? LIGHT_DIMENSION_LABELS[dimension] : `节点「${milestoneName}」`}，${requestedBy} 申请豁免`, words: reason, demo }),
    );
    return { total, list: { path: '/exemptions', filter }, items };
  }

  /** Named in the list of accounts only. */
  private async roles({ districtId }: Principal): Promise<Found> {
    return { total: await this.repository.pendingRoles(districtId), list: { path: '/users', filter: { pending: true } }, items: [] };
  }
}
