import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { ServerConfig } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import { Mailer } from '@portfolio/platform/mail';
import type { DigestRow } from './digest.entity';
import { digestMail } from './digest-mail';
import { DigestsRepository } from './digests.repository';
import { RemindersRepository } from './reminders.repository';

/** A sender that has been silent this long is taken for dead; longer than a mail server may keep us waiting. */
export const LEASE_MS = 60_000;
const SHELF_LIFE_MS = 3 * 86_400_000;

export type DispatchOutcome = 'sent' | 'held' | 'expired' | 'already_done' | 'in_progress';

/**
 * Delivers one digest. The inbox is written with the mark in one transaction: exactly once. Mail is at least once: the
 * claim is committed before the mail server is called, so when a sender died in between, the next one knows that the
 * mail may be a repeat, sends it under the same Message-ID and says so on every reminder in it.
 */
@Injectable()
export class DigestDispatch {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestsRepository,
    private readonly reminders: RemindersRepository,
    private readonly users: UserDirectory,
    private readonly mailer: Mailer,
    private readonly server: ServerConfig,
    private readonly clock: Clock,
  ) {}

  async dispatch(digestId: string): Promise<DispatchOutcome> {
    const digest = await this.digests.find(digestId);
    if (digest === null || digest.state === 'sent' || digest.state === 'skipped') return 'already_done';
    if (this.clock.now().getTime() - Date.parse(digest.createdAt) > SHELF_LIFE_MS) return this.expire(digest);
    if (digest.channel === 'email' && !this.mailer.configured) return this.hold(digest);
    if (!(await this.digests.claim(digest.id, this.clock.nowIso(), this.leaseStart()))) return 'in_progress';
    if (digest.channel === 'email') await this.mail(digest);
    return this.markSent(digest);
  }

  /** Digests that wait for a sender now. */
  async waiting(): Promise<string[]> {
    const rows = await this.digests.unsent(this.leaseStart(), 1000);
    return rows.filter((row) => row.channel === 'inbox' || this.mailer.configured || this.isOld(row)).map((row) => row.id);
  }

  private async mail(digest: DigestRow): Promise<void> {
    const [recipient] = await this.users.many([digest.recipientId]);
    const reminders = await this.reminders.ofDigest(digest.id);
    try {
      if (recipient?.email == null) throw new Error('收件人没有登记电子邮箱');
      const mail = digestMail({ recipientName: recipient.displayName, runDate: digest.runDate, reminders, publicUrl: this.server.publicUrl });
      await this.mailer.send({ ...mail, to: recipient.email, messageId: `<${digest.id}@portfolio.local>` });
    } catch (error) {
      await this.refused(digest, error);
      throw error;
    }
  }

  /** The server said no, so nothing went out: back to the outbox, with the reason in sight. */
  private async refused(digest: DigestRow, error: unknown): Promise<void> {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : error instanceof Error ? error.message : String(error);
    const lastError = cause.slice(0, 200);
    await this.database.transaction(async () => {
      await this.digests.update(digest.id, { state: 'queued', lastError });
      await this.reminders.updateOfDigest(digest.id, { state: 'failed', reason: `邮件没有发出，将自动重试：${lastError}` });
    });
  }

  private async markSent(digest: DigestRow): Promise<DispatchOutcome> {
    const sentAt = this.clock.nowIso();
    const repeated = digest.channel === 'email' && digest.state === 'sending';
    await this.database.transaction(async () => {
      await this.digests.update(digest.id, { state: 'sent', sentAt, lastError: null });
      await this.reminders.updateOfDigest(digest.id, {
        state: 'sent',
        sentAt,
        possiblyRepeated: repeated,
        reason: repeated ? '发送途中曾中断，邮件可能收到两次' : null,
      });
    });
    return 'sent';
  }

  private async hold(digest: DigestRow): Promise<DispatchOutcome> {
    await this.reminders.updateOfDigest(digest.id, { reason: '邮件服务器未配置，邮件保留在待发箱' });
    return 'held';
  }

  private async expire(digest: DigestRow): Promise<DispatchOutcome> {
    await this.database.transaction(async () => {
      await this.digests.update(digest.id, { state: 'skipped' });
      await this.reminders.updateOfDigest(digest.id, { state: 'skipped', reason: '超过 3 天未能发出，不再补发，以站内提醒为准' });
    });
    return 'expired';
  }

  private isOld(digest: DigestRow): boolean {
    return this.clock.now().getTime() - Date.parse(digest.createdAt) > SHELF_LIFE_MS;
  }

  private leaseStart(): string {
    return new Date(this.clock.now().getTime() - LEASE_MS).toISOString();
  }
}
