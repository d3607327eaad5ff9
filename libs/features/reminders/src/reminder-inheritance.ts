import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import type { ReminderRow } from './reminder.entity';
import { RemindersRepository } from './reminders.repository';

/** Reminders that still ask somebody for 签收, for features that hand a post over. */
@Injectable()
export class ReminderInheritance {
  constructor(
    private readonly database: Database,
    private readonly repository: RemindersRepository,
    private readonly people: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  unsignedOf(recipientId: string): Promise<ReminderRow[]> {
    return this.repository.unsignedOf(recipientId);
  }

  /**
   * The successor gets each in the inbox and is asked to sign; the receipt of the one who left stays as it was, and asks no more.
   * One that the successor got anyway is not doubled. In the caller's transaction.
   */
  async handOver(from: string, to: string): Promise<void> {
    await this.database.transaction(async () => {
      const rows = await this.repository.unsignedOf(from);
      const names = await this.people.names([from, to]);
      const now = this.clock.nowIso();
      const fresh = { recipientKey: to, onBehalfOfId: from, state: 'sent', digestId: null, possiblyRepeated: false, createdAt: now, sentAt: now, openedAt: null, signedAt: null, reason: null };
      await this.repository.insertNew(rows.map((row) => ({ ...row, ...fresh, id: newId(), remark: `岗位交接，由${names.get(from) ?? '原经办人'}移交` })));
      await this.repository.releaseFromSigning(rows.map(({ id }) => id), `岗位交接，已移交${names.get(to) ?? '接任人'}`);
    });
  }
}
