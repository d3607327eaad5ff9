import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '@portfolio/calendar';
import type { Principal, SupervisionOrderDetail } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { addWorkingDays } from '@portfolio/rules';
import { OrderClearing } from './order-clearing';
import { LADDER_SECTION, OrderEvidenceFile } from './order-evidence';
import { OrderNumbers } from './order-numbers';
import { OrderWrites } from './order-writes';
import type { OrderVersionDto } from './order.dto';
import type { SupervisionOrderRow } from './supervision-order.entity';

/** 下达: number, deadline and evidence of the day it goes out, in one transaction. */
@Injectable()
export class OrderIssueService {
  constructor(
    private readonly writes: OrderWrites,
    private readonly clearing: OrderClearing,
    private readonly evidence: OrderEvidenceFile,
    private readonly numbers: OrderNumbers,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Throws `order_cause_gone`, and `invalid_fields` for a draft without addressee or with a deadline that is over. */
  issue(user: Principal, id: string, { version }: OrderVersionDto): Promise<SupervisionOrderDetail> {
    return this.writes.act(user, 'issue', { id, version }, async (draft) => {
      if (draft.departmentId === null) throw wrongField('departmentId', '请先选定承办单位，再下达。');
      const deadline = await this.deadlineOf(draft);
      const cause = await this.clearing.standing(draft);
      if (cause === null) throw new UserError('order_cause_gone');
      const issuedOn = this.clock.today();
      const { districtId, projectId } = draft;
      const lines = draft.evidence.sections.find(({ name }) => name === LADDER_SECTION)?.lines ?? [];
      const [evidence = draft.evidence] = await this.evidence.gather(districtId, [{ cause, projectId, orderId: id, lines }]);
      // Last of all: whoever issues next waits from here on.
      const numbered = await this.numbers.next(districtId, Number(issuedOn.slice(0, 4)));
      const changes = { ...numbered, evidence, causeText: cause.text, deadline, firstDeadline: deadline, issuedOn, issuedAt: this.clock.nowIso(), issuedBy: user.displayName };
      const audit = [
        { field: 'number', label: '文号', from: null, to: numbered.number },
        { field: 'deadline', label: '办理时限', from: null, to: deadline },
      ];
      return { changes, audit };
    });
  }

  private async deadlineOf({ districtId, deadlineDays, deadline }: SupervisionOrderRow): Promise<string> {
    const today = this.clock.today();
    const date = deadlineDays === null ? deadline : addWorkingDays(today, deadlineDays, await this.calendars.of(districtId));
    if (date === null || date <= today) throw wrongField('deadline', '办理时限应晚于今天，请先修改草稿中的时限。');
    return date;
  }
}
