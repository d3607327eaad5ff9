import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { PLAN_ITEM_STATE_LABELS, type AuditChange, type PlanItem as PlanItemView, type PlanItemState, type Principal } from '@portfolio/contracts';
import { Database, StaleVersionError } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import type { NotEstablishedDto, VersionDto } from './plan-item.dto';
import { PlanItemProjectsService } from './plan-item-projects.service';
import { PlanItemsRepository } from './plan-items.repository';

/** 规划条目: every item ends in a project or in 未立项 with a reason. */
@Injectable()
export class PlanItemsService {
  constructor(
    private readonly database: Database,
    private readonly items: PlanItemsRepository,
    private readonly projects: PlanItemProjectsService,
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

  /**
   * Records 未立项 with its reason; a project of the item that nobody has worked with goes. Throws `item_has_projects` for any other
   * project; 409 when stale.
   */
  notEstablished(user: Principal, id: string, { reason, version }: NotEstablishedDto): Promise<PlanItemView> {
    return this.change(user, id, version, async (item) => {
      await this.projects.remove(user.districtId, id, reason);
      await this.items.update(user.districtId, { id, version }, { state: 'not_established', notEstablishedReason: reason });
      await this.record(item, [stateChange(item.state, 'not_established')], reason);
    });
  }

  /** Takes 未立项 back: the item gets its project in 储备 again. Throws `item_has_projects`; 409 when stale. */
  reopen(user: Principal, id: string, { version }: VersionDto): Promise<PlanItemView> {
    return this.change(user, id, version, async (item) => {
      if (await this.items.hasProjects(id)) throw new UserError('item_has_projects');
      if (item.state !== 'not_established') return;
      const opened = await this.items.update(user.districtId, { id, version }, { state: 'open', notEstablishedReason: null });
      const made = await this.projects.restore(opened, { id: user.userId, name: user.displayName });
      await this.record(item, [stateChange(item.state, made ? 'covered' : 'open')], null);
    });
  }

  /** 核对无误: the item's doubtful reading is right as it is. 409 when stale. */
  review(user: Principal, id: string, { version }: VersionDto): Promise<PlanItemView> {
    return this.change(user, id, version, async (item) => {
      if (item.reviewed) return;
      await this.items.update(user.districtId, { id, version }, { reviewed: true });
      await this.record(item, [{ field: 'reviewed', label: '读法核对', from: '未核对', to: '核对无误' }], null);
    });
  }

  private async change(user: Principal, id: string, version: number, work: (item: PlanItemView) => Promise<void>): Promise<PlanItemView> {
    return this.database.transaction(async () => {
      await this.projects.lock(await this.get(user, id));
      const item = await this.get(user, id);
      if (item.version !== version) throw new StaleVersionError(item);
      await work(item);
      return this.get(user, id);
    });
  }

  private record({ id, box, name }: PlanItemView, changes: AuditChange[], reason: string | null): Promise<void> {
    return this.audit.record({ action: 'update', objectType: 'plan_item', objectId: id, objectLabel: `专栏${box} ${name}`, changes, reason });
  }
}

function stateChange(from: PlanItemState, to: PlanItemState): AuditChange {
  return { field: 'state', label: '覆盖情况', from: PLAN_ITEM_STATE_LABELS[from], to: PLAN_ITEM_STATE_LABELS[to] };
}
