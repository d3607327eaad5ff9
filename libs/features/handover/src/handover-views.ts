import { Injectable } from '@nestjs/common';
import type { Handover, HandoverDetail, HandoverItem, Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { itemsSha256, PersonalItems, UnitItems } from './handover-items';
import { mayDo, readerOf } from './handover-policy';
import { HandoversRepository, type HandoverLine } from './handovers.repository';

/** Reading handovers. */
@Injectable()
export class HandoverViews {
  constructor(
    private readonly repository: HandoversRepository,
    private readonly personal: PersonalItems,
    private readonly unit: UnitItems,
  ) {}

  /** Newest first. Filters `id, q, state, open, departmentId, fromUserId, toUserId`; sorts `preparedAt, receivedAt, state, fromName, departmentName`. */
  async page(user: Principal, list: ListQuery): Promise<Page<Handover>> {
    const { rows, total } = await this.repository.page(readerOf(user), list);
    return { rows: rows.map(toHandover), total };
  }

  /** Throws `not_found`, also for what the user may not see. */
  async get(user: Principal, id: string): Promise<HandoverDetail> {
    const line = await this.find(user, id);
    const items = (await this.repository.itemsOf(id)) ?? (line.state === 'cancelled' ? [] : await this.itemsNow(user.districtId, line));
    return { ...toHandover(line), items, itemsSha256: itemsSha256(items), may: mayDo(user, line) };
  }

  /** Everything that hangs on the person, then what hangs on the unit. */
  async itemsNow(districtId: string, { fromUserId, departmentId }: { fromUserId: string; departmentId: string }): Promise<HandoverItem[]> {
    return [...(await this.personal.of(districtId, fromUserId)), ...(await this.unit.of(districtId, departmentId))];
  }

  async find(user: Principal, id: string): Promise<HandoverLine> {
    const line = await this.repository.find(readerOf(user), id);
    if (line === null) throw new UserError('not_found');
    return line;
  }
}

function toHandover(line: HandoverLine): Handover {
  const { id, fromUserId, fromName, fromRole, toUserId, toName, departmentId, departmentName, reason, state, preparedBy, preparedAt } = line;
  const { signedBy, signedAt, onBehalfReason, receivedAt, cancelledBy, cancelledAt, cancelReason, movedCount, version } = line;
  return {
    ...{ id, fromUserId, fromName, fromRole, toUserId, toName, departmentId, departmentName, reason, state, preparedBy, preparedAt },
    ...{ signedBy, signedAt, onBehalfReason, receivedAt, cancelledBy, cancelledAt, cancelReason, movedCount, version },
    disablesAccount: Boolean(line.disablesAccount),
    demo: Boolean(line.demo),
  };
}
