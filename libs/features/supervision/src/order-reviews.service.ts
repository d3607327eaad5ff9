import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { formatChineseDate } from '@portfolio/rules';
import { OrderClearing } from './order-clearing';
import { OrderWrites } from './order-writes';
import type { DecideExtensionDto, DecideObjectionDto, OrderReasonDto, OrderVersionDto, OrderWordsDto } from './order.dto';
import { OrdersRepository } from './orders.repository';
import type { SupervisionOrderRow } from './supervision-order.entity';
import { refuseDayOff } from './working-deadline';

/** What 督查室 does with what units answer. Nobody decides on what he wrote himself. */
@Injectable()
export class OrderReviewsService {
  constructor(
    private readonly writes: OrderWrites,
    private readonly repository: OrdersRepository,
    private readonly clearing: OrderClearing,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Closes it at once where the cause is gone already; else it waits for that. */
  accept(user: Principal, id: string, { version, words }: OrderWordsDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'accept', { id, version }, (order) => {
      refuseOwn(user, order.answeredById);
      return { words: words ?? null, follow: async ({ districtId }) => void (await this.clearing.checkOne(districtId, id)) };
    });
  }

  return(user: Principal, id: string, { version, reason }: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'return', { id, version }, (order) => {
      refuseOwn(user, order.answeredById);
      return { words: reason, changes: OWED };
    });
  }

  /** Upheld: withdrawn under the inspector's name. Else the unit owes a reply. */
  decideObjection(user: Principal, id: string, { version, upheld, reason }: DecideObjectionDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, upheld ? 'uphold' : 'overrule', { id, version }, (order) => {
      refuseOwn(user, order.answeredById);
      return { words: reason, changes: upheld ? {} : OWED };
    });
  }

  /** Throws `extension_none`. The first deadline stays as it is. */
  decideExtension(user: Principal, id: string, dto: DecideExtensionDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, dto.grant ? 'grant_extension' : 'refuse_extension', { id, version: dto.version }, async (order) => {
      const asked = await this.repository.askedExtension(id);
      if (asked === null) throw new UserError('extension_none');
      refuseOwn(user, asked.askedById);
      if (!dto.grant && dto.words == null) throw wrongField('words', '请写明不批准的理由。');
      const grantedDeadline = dto.grant ? grantedUntil(order, dto.deadline ?? asked.askedDeadline) : null;
      if (grantedDeadline !== null) refuseDayOff(grantedDeadline, await this.calendars.of(order.districtId));
      const words = dto.words ?? null;
      await this.repository.decideExtension(asked.id, {
        state: dto.grant ? 'granted' : 'refused',
        grantedDeadline,
        decidedAt: this.clock.nowIso(),
        decidedBy: user.displayName,
        words,
      });
      if (grantedDeadline === null) return { words };
      const audit = [{ field: 'deadline', label: '办理时限', from: order.deadline, to: grantedDeadline }];
      return { words, audit, changes: { deadline: grantedDeadline, extensions: order.extensions + 1 } };
    });
  }

  /** 办结 of what is accepted, once the cause is gone. Throws `order_cause_stands`. */
  close(user: Principal, id: string, { version }: OrderVersionDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'close', { id, version }, async (order) => {
      const cause = await this.clearing.standing(order);
      if (cause !== null) throw new UserError('order_cause_stands', { cause: cause.text });
      return { changes: { clearedAt: order.clearedAt ?? this.clock.nowIso() } };
    });
  }

  /** The number stays used. */
  void(user: Principal, id: string, { version, reason }: OrderReasonDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'void', { id, version }, () => ({ words: reason }));
  }
}

/** The unit owes an answer again, so the count of days over the deadline goes on. */
const OWED = { answeredOn: null, answeredById: null };

function refuseOwn(user: Principal, authorId: string | null): void {
  if (authorId === user.userId) throw new UserError('order_own_decision');
}

function grantedUntil({ deadline }: SupervisionOrderRow, until: string): string {
  if (deadline !== null && until <= deadline) throw wrongField('deadline', `批准延至的日期应晚于现在的办理时限（${formatChineseDate(deadline)}）。`);
  return until;
}
