import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { OrderCauseOption, Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Database } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { OrderCauses } from './order-causes';
import { OrderDrafting, causeKey } from './order-drafting';
import { draftChanges } from './order-fields';
import { OrderWrites } from './order-writes';
import type { DraftOrderDto, EditOrderDto, OrderReasonDto } from './order.dto';
import { OrdersRepository } from './orders.repository';

/** Drafting orders by hand, and working on drafts. */
@Injectable()
export class OrderDraftsService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectDirectory,
    private readonly departments: DepartmentDirectory,
    private readonly causes: OrderCauses,
    private readonly drafting: OrderDrafting,
    private readonly repository: OrdersRepository,
    private readonly writes: OrderWrites,
  ) {}

  /** What of the project an order can be drafted for now, with the order that is open for it already. */
  async options(user: Principal, projectId: string): Promise<OrderCauseOption[]> {
    await this.projects.get(user.districtId, projectId);
    const causes = await this.causes.ofProject(user.districtId, projectId);
    const options: OrderCauseOption[] = [];
    for (const cause of causes) {
      const open = await this.repository.openFor(user.districtId, causeKey(projectId, cause));
      options.push({ ...cause, orderId: open?.id ?? null });
    }
    return options;
  }

  /** By an inspector's hand. Throws `order_cause_gone`, `order_exists`. */
  draft(user: Principal, { projectId, causeType, causeId, causeNumber, departmentId }: DraftOrderDto): Promise<SupervisionOrderDetail> {
    return this.database.transaction(async () => {
      const project = await this.projects.get(user.districtId, projectId);
      const cause = await this.causes.standing(user.districtId, projectId, { type: causeType, id: causeId, number: causeNumber ?? 0 });
      if (cause === null) throw new UserError('order_cause_gone');
      if (departmentId != null) await this.assertUnit(user, departmentId);
      const actor = { id: user.userId, name: user.displayName };
      const draft = { project, departmentId: departmentId ?? project.leadDepartmentId, cause, origin: 'hand', lines: [] } as const;
      const [row] = await this.drafting.draft(user.districtId, [draft], actor);
      if (row === undefined) {
        const open = await this.repository.openFor(user.districtId, causeKey(projectId, cause));
        throw new UserError('order_exists', { number: open?.number ?? '待下达' });
      }
      return this.writes.view(user, row.id);
    });
  }

  /** Fields left out stay. */
  edit(user: Principal, id: string, dto: EditOrderDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'edit', { id, version: dto.version }, async (before) => {
      if (dto.departmentId != null) await this.assertUnit(user, dto.departmentId);
      const names = await this.departments.names([before.departmentId, dto.departmentId].filter((unit): unit is string => unit != null));
      return draftChanges(before, dto, names);
    });
  }

  /** A discarded draft uses no number. */
  discard(user: Principal, id: string, { version, reason }: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'discard', { id, version }, () => ({ words: reason }));
  }

  private async assertUnit(user: Principal, departmentId: string): Promise<void> {
    const units = await this.departments.list(user.districtId);
    if (!units.some(({ id, active }) => id === departmentId && active)) throw wrongField('departmentId', '没有找到这个单位，或该单位已停用，请另选承办单位。');
  }
}
