import { Injectable, Logger } from '@nestjs/common';
import type { Channel } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { ServerConfig } from '@portfolio/platform/config';
import { Database } from '@portfolio/platform/database';
import type { DeliveryChannel } from './delivery-channel';
import { DeliveryChannels } from './delivery-channels';
import { DeliveryFailure } from './delivery-failure';
import { DeliveryFailuresRepository } from './delivery-failures.repository';
import { pauseAfter } from './digest-attempts';
import type { DigestRow } from './digest.entity';
import { DigestsRepository, type DigestClaim } from './digests.repository';
import { RemindersRepository } from './reminders.repository';

/** A sender that has been silent this long is taken for dead; longer than a server may keep us waiting. */
export const LEASE_MS = 60_000;
const SHELF_LIFE_MS = 3 * 86_400_000;

const MOST_AT_ONCE = 1000;
/** Digests that one transaction marks; others may be waiting for the writer. */
const MARKED_AT_ONCE = 200;

export type DispatchOutcome = 'sent' | 'held' | 'deferred' | 'expired' | 'signed_already' | 'already_done' | 'in_progress' | 'taken_over';

/**
 * Delivers one digest. The inbox is written with the mark in one transaction: exactly once. Mail and group robots are at least once:
 * the claim is committed before the server is called, so when a sender died in between or cannot tell what the server did, the next
 * one knows that the message may be a repeat and says so on every reminder in it. A sender whose claim was taken over changes nothing
 * any more. A digest that failed too often is dead: listed with the reason until somebody has it sent again.
 */
@Injectable()
export class DigestDispatch {
  private readonly logger = new Logger('DigestDispatch');

  constructor(
    private readonly database: Database,
    private readonly digests: DigestsRepository,
    private readonly reminders: RemindersRepository,
    private readonly failures: DeliveryFailuresRepository,
    private readonly channels: DeliveryChannels,
    private readonly server: ServerConfig,
    private readonly clock: Clock,
  ) {}

  /** Throws `DeliveryFailure` when it was not delivered; what follows from that is already written. */
  async dispatch(digestId: string): Promise<DispatchOutcome> {
    const digest = await this.open(digestId);
    if (digest === null) return 'already_done';
    const channel = this.channels.of(digest.channel);
    const obstacle = channel.obstacle();
    if (obstacle !== null) return this.hold(digest, obstacle);
    const old = channel.repeatedNote !== null && this.isOld(digest);
    const waitUntil = old ? null : await channel.wait(digest.recipientId);
    if (waitUntil !== null) return this.defer(digest, waitUntil);
    if (channel.repeatedNote === null && (await this.markWaiting(channel)).includes(digest.id)) return 'sent';
    const claim = await this.digests.claim(digest, this.clock.nowIso(), this.leaseStart());
    if (claim === null) return (await this.open(digestId)) !== null ? 'in_progress' : 'already_done';
    if (old) return this.expire(claim);
    try {
      if (!(await this.send(channel, digest))) return await this.drop(claim);
    } catch (error) {
      if (error instanceof DeliveryFailure) await this.fail(claim, digest, error);
      throw error;
    }
    return this.markSent(claim, channel);
  }

  /** Digests that wait for a sender now; of each channel only where it can send, so that what is held keeps nothing else waiting. */
  async waiting(): Promise<string[]> {
    const ids: string[] = [];
    for (const channel of this.channels.all()) {
      const obstacle = channel.obstacle();
      if (obstacle !== null) await this.reminders.explainUnsent({ channel: channel.code }, obstacle);
      else ids.push(...(await this.digests.unsent(channel.code, { now: this.clock.nowIso(), leaseStart: this.leaseStart() }, MOST_AT_ONCE)));
    }
    return ids;
  }

  /** Milliseconds until a digest that was put off or failed is to be tried again; null when it is not waiting for that. */
  async untilNextAttempt(digestId: string): Promise<number | null> {
    const digest = await this.open(digestId);
    if (digest === null || digest.nextAttemptAt === null) return null;
    return Math.max(Date.parse(digest.nextAttemptAt) - this.clock.now().getTime(), 0);
  }

  /** Null for one that is delivered, dead or unknown. */
  private async open(digestId: string): Promise<DigestRow | null> {
    const digest = await this.digests.find(digestId);
    return digest?.state === 'queued' || digest?.state === 'sending' ? digest : null;
  }

  /** Where the mark is the delivery, all that waits is delivered in one transaction; gives which. Whoever comes for one of them later finds it done. */
  private markWaiting({ code, sentNote }: DeliveryChannel): Promise<string[]> {
    return this.database.transaction(async () => {
      const sentAt = this.clock.nowIso();
      const ids = await this.digests.take(code, { now: sentAt, leaseStart: this.leaseStart() }, MARKED_AT_ONCE);
      await this.digests.markSent(ids, sentAt);
      await this.reminders.updateOfDigests(ids, { state: 'sent', sentAt, possiblyRepeated: false, reason: sentNote });
      return ids;
    });
  }

  /** False when there is nothing left to say: all of it was signed for on another channel. */
  private async send(channel: DeliveryChannel, { id, districtId, recipientId, runDate }: DigestRow): Promise<boolean> {
    if (channel.repeatedNote === null) return true;
    const reminders = await this.reminders.ofDigest(id);
    if (reminders.length === 0 && (await this.reminders.holds(id))) return false;
    await channel.send(await channel.render({ digestId: id, districtId, recipientId, runDate, reminders, publicUrl: this.server.publicUrl }));
    return true;
  }

  private async fail(claim: DigestClaim, digest: DigestRow, failure: DeliveryFailure): Promise<void> {
    const cause = failure.cause instanceof Error ? (failure.cause.cause instanceof Error ? failure.cause.cause.message : failure.cause.message) : failure.reason;
    this.logger.warn(`提醒汇总 ${digest.id} 没有发成：${cause}`);
    const attempt = digest.attempts + 1;
    const pause = failure.final ? null : pauseAfter(attempt);
    const at = this.clock.nowIso();
    await this.settle(claim, this.afterFailure(failure, pause), { state: 'failed', reason: failureNote(digest.channel, failure, pause) }, () =>
      this.failures.add({ districtId: digest.districtId, digestId: digest.id, channel: digest.channel, at, attempt, doubt: failure.doubt, reason: failure.reason }),
    );
  }

  /**
   * Refused: back to the outbox. In doubt: the claim stays and runs out, so that the next sender marks the message as possibly repeated.
   * Given up: dead, and marked when it may have arrived.
   */
  private afterFailure(failure: DeliveryFailure, pause: number | null): Parameters<DigestsRepository['settle']>[1] {
    if (pause === null) return { state: 'dead', lastError: failure.reason, nextAttemptAt: null, ...(failure.doubt && { possiblyRepeated: true }) };
    const wait = Math.max(pause, failure.pauseMs, failure.doubt ? LEASE_MS + 1000 : 0);
    const nextAttemptAt = new Date(this.clock.now().getTime() + wait).toISOString();
    return { ...(!failure.doubt && { state: 'queued' as const }), lastError: failure.reason, nextAttemptAt };
  }

  private async markSent(claim: DigestClaim, channel: DeliveryChannel): Promise<DispatchOutcome> {
    const sentAt = this.clock.nowIso();
    const repeated = channel.repeatedNote !== null && claim.possiblyRepeated;
    const reason = repeated ? channel.repeatedNote : channel.sentNote;
    const sent = { state: 'sent', sentAt } as const;
    const mine = await this.settle(claim, { ...sent, lastError: null, nextAttemptAt: null }, { ...sent, possiblyRepeated: repeated, reason });
    return mine ? 'sent' : 'taken_over';
  }

  private async hold(digest: DigestRow, obstacle: string): Promise<DispatchOutcome> {
    await this.reminders.explainUnsent({ digestId: digest.id }, obstacle);
    return 'held';
  }

  private async defer(digest: DigestRow, until: string): Promise<DispatchOutcome> {
    await this.digests.putOff(digest.id, until);
    return 'deferred';
  }

  private async expire(claim: DigestClaim): Promise<DispatchOutcome> {
    const mine = await this.settle(claim, { state: 'skipped', nextAttemptAt: null }, { state: 'skipped', reason: '超过 3 天未能发出，不再补发，以站内提醒为准' });
    return mine ? 'expired' : 'taken_over';
  }

  private async drop(claim: DigestClaim): Promise<DispatchOutcome> {
    return (await this.digests.settle(claim, { state: 'skipped', nextAttemptAt: null })) ? 'signed_already' : 'taken_over';
  }

  /** Changes digest and reminders together, or, when the claim was taken over, neither. */
  private settle(
    claim: DigestClaim,
    digest: Parameters<DigestsRepository['settle']>[1],
    reminders: Parameters<RemindersRepository['updateOfDigests']>[1],
    more: () => Promise<void> = () => Promise.resolve(),
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      const mine = await this.digests.settle(claim, digest);
      if (!mine) return false;
      await this.reminders.updateOfDigests([claim.id], reminders);
      await more();
      return true;
    });
  }

  private isOld(digest: DigestRow): boolean {
    return this.clock.now().getTime() - Date.parse(digest.resentAt ?? digest.createdAt) > SHELF_LIFE_MS;
  }

  private leaseStart(): string {
    return new Date(this.clock.now().getTime() - LEASE_MS).toISOString();
  }
}

/** What readers of a reminder are told of its failed message. */
function failureNote(channel: Channel, { reason, doubt }: DeliveryFailure, pause: number | null): string {
  const what = `${channel === 'email' ? '邮件' : '消息'}${doubt ? '是否发出不能确定' : '没有发出'}`;
  return `${what}，${pause === null ? '不再自动重试，等待系统管理员处理' : doubt ? '将自动重发' : '将自动重试'}：${reason}`;
}
