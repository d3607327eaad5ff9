import { Injectable, Logger } from '@nestjs/common';
import { UserDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { ServerConfig } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import { MailFailure, Mailer } from '@portfolio/platform/mail';
import type { DigestRow } from './digest.entity';
import { digestMail } from './digest-mail';
import { DigestsRepository, type DigestClaim } from './digests.repository';
import { RemindersRepository } from './reminders.repository';

/** A sender that has been silent this long is taken for dead; longer than a mail server may keep us waiting. */
export const LEASE_MS = 60_000;
const SHELF_LIFE_MS = 3 * 86_400_000;

const MOST_AT_ONCE = 1000;
const HELD = '邮件服务器未配置，邮件保留在待发箱';

export type DispatchOutcome = 'sent' | 'held' | 'expired' | 'already_done' | 'in_progress' | 'taken_over';

/**
 * Delivers one digest. The inbox is written with the mark in one transaction: exactly once. Mail is at least once: the
 * claim is committed before the mail server is called, so when a sender died in between or cannot tell what the server
 * did, the next one knows that the mail may be a repeat, sends it under the same Message-ID and says so on every reminder
 * in it. A sender whose claim was taken over changes nothing any more.
 */
@Injectable()
export class DigestDispatch {
  private readonly logger = new Logger('DigestDispatch');

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
    if (digest.channel === 'email' && !this.mailer.configured) return this.hold(digest);
    const claim = await this.digests.claim(digest.id, this.clock.nowIso(), this.leaseStart());
    if (claim === null) return 'in_progress';
    if (digest.channel === 'email' && this.isOld(digest)) return this.expire(claim);
    if (digest.channel === 'email') await this.mail(digest, claim);
    return this.markSent(claim);
  }

  /** Digests that wait for a sender now; mail only where there is a mail server, so that held mail keeps nothing else waiting. */
  async waiting(): Promise<string[]> {
    if (!this.mailer.configured) await this.reminders.explainUnsent({ channel: 'email' }, HELD);
    const inbox = await this.digests.unsent('inbox', this.leaseStart(), MOST_AT_ONCE);
    const mail = this.mailer.configured ? await this.digests.unsent('email', this.leaseStart(), MOST_AT_ONCE) : [];
    return [...inbox, ...mail].map((row) => row.id);
  }

  private async mail(digest: DigestRow, claim: DigestClaim): Promise<void> {
    const [recipient] = await this.users.many([digest.recipientId]);
    if (recipient?.email == null) {
      await this.putBack(claim, '收件人账号已停用或没有登记电子邮箱');
      throw new Error(`digest ${digest.id} has no address`);
    }
    const reminders = await this.reminders.ofDigest(digest.id);
    const mail = digestMail({ recipientName: recipient.displayName, runDate: digest.runDate, reminders, publicUrl: this.server.publicUrl });
    try {
      await this.mailer.send({ ...mail, to: recipient.email, messageId: `<${digest.id}@portfolio.local>` });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      this.logger.warn(`邮件汇总 ${digest.id} 没有发成：${cause}`);
      if (error instanceof MailFailure && error.refused) await this.putBack(claim, error.reason);
      else await this.leaveInDoubt(claim, error instanceof MailFailure ? error.reason : '邮件发送中断');
      throw error;
    }
  }

  /** Nothing went out: back to the outbox, with the reason in sight. */
  private async putBack(claim: DigestClaim, reason: string): Promise<void> {
    await this.settle(claim, { state: 'queued', lastError: reason }, { state: 'failed', reason: `邮件没有发出，将自动重试：${reason}` });
  }

  /** It may have gone out. The claim stays and runs out, so that the next sender marks the mail as possibly repeated. */
  private async leaveInDoubt(claim: DigestClaim, reason: string): Promise<void> {
    await this.settle(claim, { lastError: reason }, { state: 'failed', reason: `邮件是否发出不能确定，将自动重发：${reason}` });
  }

  private async markSent(claim: DigestClaim): Promise<DispatchOutcome> {
    const sentAt = this.clock.nowIso();
    const digest = await this.digests.find(claim.id);
    const repeated = digest?.channel === 'email' && digest.possiblyRepeated;
    const reason = repeated ? '发送途中曾中断，邮件可能收到两次' : null;
    const mine = await this.settle(claim, { state: 'sent', sentAt, lastError: null }, { state: 'sent', sentAt, possiblyRepeated: repeated, reason });
    return mine ? 'sent' : 'taken_over';
  }

  private async hold(digest: DigestRow): Promise<DispatchOutcome> {
    await this.reminders.explainUnsent({ digestId: digest.id }, HELD);
    return 'held';
  }

  private async expire(claim: DigestClaim): Promise<DispatchOutcome> {
    const mine = await this.settle(claim, { state: 'skipped' }, { state: 'skipped', reason: '超过 3 天未能发出，不再补发，以站内提醒为准' });
    return mine ? 'expired' : 'taken_over';
  }

  /** Changes digest and reminders together, or, when the claim was taken over, neither. */
  private settle(claim: DigestClaim, digest: Parameters<DigestsRepository['settle']>[1], reminders: Parameters<RemindersRepository['updateOfDigest']>[1]): Promise<boolean> {
    return this.database.transaction(async () => {
      const mine = await this.digests.settle(claim, digest);
      if (mine) await this.reminders.updateOfDigest(claim.id, reminders);
      return mine;
    });
  }

  private isOld(digest: DigestRow): boolean {
    return this.clock.now().getTime() - Date.parse(digest.createdAt) > SHELF_LIFE_MS;
  }

  private leaseStart(): string {
    return new Date(this.clock.now().getTime() - LEASE_MS).toISOString();
  }
}
