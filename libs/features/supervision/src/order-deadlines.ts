import { Injectable } from '@nestjs/common';
import { OPEN_ORDER_STATES, type MovedItem } from '@portfolio/contracts';
import { addWorkingDays, formatChineseDate, orderStep, type WorkingCalendar } from '@portfolio/rules';
import { OrderJournal, SYSTEM_ACTOR } from './order-journal';
import { OrderWrites } from './order-writes';
import { OrdersRepository } from './orders.repository';

/**
 * Lets deadlines that were given in working days follow the working calendar to a later day. A date that was granted stays, and so
 * does the first deadline; what the unit has been told is never made shorter, and the calendar's log says so.
 */
@Injectable()
export class OrderDeadlines {
  constructor(
    private readonly repository: OrdersRepository,
    private readonly writes: OrderWrites,
    private readonly journal: OrderJournal,
  ) {}

  async follow(districtId: string, before: WorkingCalendar, after: WorkingCalendar): Promise<MovedItem[]> {
    const moved: MovedItem[] = [];
    for (const { id } of await this.repository.open(districtId)) {
      await this.repository.lock(id);
      const order = await this.repository.find(districtId, id);
      if (order === null) continue;
      const { deadlineDays, issuedOn, deadline, extensions, state, number, title } = order;
      if (deadlineDays === null || issuedOn === null || extensions > 0 || !OPEN_ORDER_STATES.includes(state)) continue;
      const until = addWorkingDays(issuedOn, deadlineDays, after);
      const to = orderStep(state, 'move_deadline', 'system');
      const named = { objectType: 'supervision_order', objectId: id, label: `${number ?? ''} ${title}`, what: '督办单办理时限', from: deadline };
      if (deadline !== null && until < deadline && until < addWorkingDays(issuedOn, deadlineDays, before)) moved.push({ ...named, to: `${deadline}（按新日历为 ${until}，已下达的时限不缩短）` });
      if ((deadline !== null && until <= deadline) || to === null) continue;
      const changed = await this.writes.write(order, to, { deadline: until });
      const changes = [{ field: 'deadline', label: '办理时限', from: deadline, to: until }];
      await this.journal.record('move_deadline', order, changed, { actor: SYSTEM_ACTOR, words: `办理时限由${chinese(deadline)}改为${chinese(until)}。`, changes });
      moved.push({ ...named, to: until });
    }
    return moved;
  }
}

function chinese(date: string | null): string {
  return date === null ? '未定' : formatChineseDate(date);
}
