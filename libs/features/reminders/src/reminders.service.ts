import { Injectable } from '@nestjs/common';
import { scopeOf, type Principal, type Reminder } from '@portfolio/contracts';
import { AuditTrail } from '@portfolio/audit';
import { Clock } from '@portfolio/platform/clock';
import { Database } from '@portfolio/platform/database';
import type { ListQuery, Page } from '@portfolio/platform/http';
import { UserError } from '@portfolio/platform/errors';
import { RemindersRepository } from './reminders.repository';

/** A person's own reminders: reading them, opening them, signing for them (签收). */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly repository: RemindersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Own reminders; supervision and whoever may run the scan see everybody's with `recipientId` or `all`. */
  list(user: Principal, list: ListQuery): Promise<Page<Reminder>> {
    const { all, ...filter } = list.filter;
    const everybody = all === true && (user.role === 'inspector' || scopeOf(user.role, 'reminder.run') !== null);
    if (all === true && !everybody) throw new UserError('forbidden');
    return this.repository.page(user.districtId, everybody ? null : user.userId, { ...list, filter });
  }

  async get(user: Principal, id: string): Promise<Reminder> {
    const { rows } = await this.repository.page(user.districtId, user.userId, { sort: null, offset: 0, limit: 1, filter: { id } });
    const [reminder] = rows;
    if (reminder === undefined) throw new UserError('not_found');
    return reminder;
  }

  /** Marks a delivered reminder as read; a second time changes nothing. */
  async open(user: Principal, id: string): Promise<Reminder> {
    await this.database.transaction(async () => {
      const row = await this.own(user, id);
      if (row.state === 'sent') await this.repository.mark(id, { state: 'opened', openedAt: this.clock.nowIso() });
    });
    return this.get(user, id);
  }

  /** 签收: says that the reminder has been taken note of, on record. */
  async sign(user: Principal, id: string): Promise<Reminder> {
    await this.database.transaction(async () => {
      const row = await this.own(user, id);
      if (row.state !== 'sent' && row.state !== 'opened') return;
      const now = this.clock.nowIso();
      await this.repository.mark(id, { state: 'signed', openedAt: row.openedAt ?? now, signedAt: now });
      await this.audit.record({ action: 'sign', objectType: 'reminder', objectId: id, objectLabel: `节点提醒 ${row.baselineDate}` });
    });
    return this.get(user, id);
  }

  unread(user: Principal): Promise<number> {
    return this.repository.page(user.districtId, user.userId, { sort: null, offset: 0, limit: 1, filter: { unread: true } }).then((page) => page.total);
  }

  private async own(user: Principal, id: string) {
    const row = await this.repository.findOwn(id, user.userId);
    if (row === null || row.districtId !== user.districtId) throw new UserError('not_found');
    return row;
  }
}
