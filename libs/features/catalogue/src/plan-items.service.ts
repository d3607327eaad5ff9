import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { PLAN_ITEM_STATE_LABELS, type PlanItem as PlanItemView, type PlanItemState, type Principal } from '@portfolio/contracts';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { NotEstablishedDto, VersionDto } from './plan-item.dto';
import { PlanItemsRepository } from './plan-items.repository';

/** 规划条目: every item ends in a project or in 未立项 with a reason. */
@Injectable()
export class PlanItemsService {
  constructor(
    private readonly database: Database,
    private readonly items: PlanItemsRepository,
    private readonly audit: AuditTrail,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<PlanItemView>> {
    return this.items.page(user.districtId, list);
  }

  async get(user: Principal, id: string): Promise<PlanItemView> {
    const item = await this.items.find(user.districtId, id);
    if (item === null) throw new UserError('not_found');
    return item;
  }

  /** Records 未立项 with its reason. Throws `item_has_projects`; 409 when stale. */
  notEstablished(user: Principal, id: string, { reason, version }: NotEstablishedDto): Promise<PlanItemView> {
    return this.decide(user, id, version, 'not_established', reason);
  }

  /** Takes 未立项 back: the item waits for a project again. */
  reopen(user: Principal, id: string, { version }: VersionDto): Promise<PlanItemView> {
    return this.decide(user, id, version, 'open', null);
  }

  private async decide(user: Principal, id: string, version: number, state: PlanItemState, reason: string | null): Promise<PlanItemView> {
    return this.database.transaction(async () => {
      const item = await this.get(user, id);
      if (item.version !== version) throw new StaleVersionError(item);
      if (await this.items.hasProjects(id)) throw new UserError('item_has_projects');
      await this.items.update(user.districtId, { id, version }, { state, notEstablishedReason: reason });
      await this.audit.record({
        action: 'update',
        objectType: 'plan_item',
        objectId: id,
        objectLabel: `专栏${item.box} ${item.name}`,
        changes: [{ field: 'state', label: '覆盖情况', from: PLAN_ITEM_STATE_LABELS[item.state], to: PLAN_ITEM_STATE_LABELS[state] }],
        reason,
      });
      return this.get(user, id);
    });
  }
}
