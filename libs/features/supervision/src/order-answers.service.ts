import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { OrderReply, Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { formatChineseDate } from '@portfolio/rules';
import { OrderWrites } from './order-writes';
import type { AskExtensionDto, OrderReasonDto, OrderVersionDto, ReplyDto } from './order.dto';
import { OrdersRepository } from './orders.repository';
import { refuseDayOff } from './working-deadline';

/** What the addressed unit does with an order. Filers and heads sign for it and answer it; more time is asked for by the head. */
@Injectable()
export class OrderAnswersService {
  constructor(
    private readonly writes: OrderWrites,
    private readonly repository: OrdersRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  sign(user: Principal, id: string, { version }: OrderVersionDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'sign', { id, version }, () => ({}));
  }

  /** Kept for the colleague who sends it; 督查室 does not see it. */
  draftReply(user: Principal, id: string, dto: ReplyDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'draft_reply', { id, version: dto.version }, () => ({
      changes: { replyDraft: { ...this.replyOf(dto), by: user.displayName, at: this.clock.nowIso() } },
    }));
  }

  reply(user: Principal, id: string, dto: ReplyDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'reply', { id, version: dto.version }, () => {
      const reply = this.replyOf(dto);
      return { changes: { ...this.answered(user), replyDraft: null }, reply, words: reply.text };
    });
  }

  object(user: Principal, id: string, { version, reason }: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'object', { id, version }, () => ({ changes: this.answered(user), words: reason }));
  }

  /** Throws `extension_too_late` once the deadline has run out, `extension_pending` while one is waiting. */
  askExtension(user: Principal, id: string, { version, reason, deadline }: AskExtensionDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'ask_extension', { id, version }, async (order) => {
      const fromDeadline = order.deadline ?? '';
      if (this.clock.today() > fromDeadline) throw new UserError('extension_too_late', { deadline: fromDeadline });
      if ((await this.repository.askedExtension(id)) !== null) throw new UserError('extension_pending');
      if (deadline <= fromDeadline) throw wrongField('deadline', `申请延至的日期应晚于现在的办理时限（${formatChineseDate(fromDeadline)}）。`);
      refuseDayOff(deadline, await this.calendars.of(order.districtId));
      await this.repository.addExtension({
        id: newId(),
        districtId: order.districtId,
        orderId: id,
        state: 'asked',
        reason,
        fromDeadline,
        askedDeadline: deadline,
        grantedDeadline: null,
        askedAt: this.clock.nowIso(),
        askedById: user.userId,
        askedBy: user.displayName,
        decidedAt: null,
        decidedBy: null,
        words: null,
      });
      return { words: reason, audit: [{ field: 'askedDeadline', label: '申请延至', from: fromDeadline, to: deadline }] };
    });
  }

  private answered(user: Principal) {
    return { answeredOn: this.clock.today(), answeredById: user.userId };
  }

  private replyOf({ text, evidence, newDate }: ReplyDto): OrderReply {
    const today = this.clock.today();
    if (newDate != null && newDate < today) throw wrongField('newDate', `新的完成时间不能早于今天（${formatChineseDate(today)}）。`);
    return { text, evidence: evidence ?? null, newDate: newDate ?? null };
  }
}
