import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { CHANNEL_LABELS, type Delivery, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, type ListQuery, type Page } from '@portfolio/platform/database';
import { UserError } from '@portfolio/platform/errors';
import { JobQueue } from '@portfolio/platform/jobs';
import { DeliveriesRepository } from './deliveries.repository';
import type { DigestRow } from './digest.entity';
import { DIGEST_DISPATCH } from './reminders.job';
import { RemindersRepository } from './reminders.repository';

/** 投递情况: what became of each digest, and sending again what was given up. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliveriesRepository,
    private readonly reminders: RemindersRepository,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(user: Principal, list: ListQuery): Promise<Page<Delivery>> {
    return this.repository.page(user.districtId, list);
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<Delivery> {
    const { rows } = await this.repository.page(user.districtId, { sort: null, offset: 0, limit: 1, filter: { id } });
    const [delivery] = rows;
    if (delivery === undefined) throw new UserError('not_found');
    return delivery;
  }

  /** Throws `delivery_not_dead` when there is nothing to send again. */
  async resend(user: Principal, id: string): Promise<Delivery> {
    await this.get(user, id);
    if ((await this.resendAll(user, [id])) === 0) throw new UserError('delivery_not_dead');
    return this.get(user, id);
  }

  /** Those of the ids that are dead go out again; answers how many. A mark that one may have arrived already stays on it. */
  async resendAll(user: Principal, ids: readonly string[]): Promise<number> {
    return this.database.transaction(async () => {
      const now = this.clock.nowIso();
      let resent = 0;
      for (const digest of await this.repository.dead(user.districtId, ids)) if (await this.revive(digest, now)) resent += 1;
      return resent;
    });
  }

  private async revive(digest: DigestRow, now: string): Promise<boolean> {
    if (!(await this.repository.revive(digest.id, now))) return false;
    const reason = digest.possiblyRepeated ? '已安排补发，可能收到两次' : '已安排补发';
    await this.reminders.updateOfDigests([digest.id], { state: 'queued', reason });
    const objectLabel = `${digest.runDate} ${CHANNEL_LABELS[digest.channel]}投递`;
    const changes = [{ field: 'reason', label: '停发原因', from: digest.lastError, to: null }];
    await this.audit.record({ action: 'resend', objectType: 'delivery', objectId: digest.id, objectLabel, changes });
    this.database.afterCommit(async () => {
      await this.queue.enqueue(DIGEST_DISPATCH, { digestId: digest.id }, { id: `${digest.id}-${Date.parse(now)}` });
    });
    return true;
  }
}
