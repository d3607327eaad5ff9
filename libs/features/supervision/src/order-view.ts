import type { SupervisionOrder } from '@portfolio/contracts';
import { orderStanding, type WorkingCalendar } from '@portfolio/rules';
import type { OrderLine } from './order-list.repository';

/** The order as the API shows it on a day. */
export function toOrder(line: OrderLine, today: string, calendar: WorkingCalendar): SupervisionOrder {
  const { causeType, causeId, causeNumber, demo, departmentProposed, extensionAsked, ...rest } = line;
  const { deadline, state, firstDeadline, answeredOn } = line;
  return {
    ...rest,
    ...orderStanding({ state, deadline, firstDeadline, answeredOn }, today, calendar),
    cause: { type: causeType, id: causeId, number: causeNumber },
    calendarKnown: deadline === null || calendar.known(deadline),
    departmentProposed: Boolean(departmentProposed),
    extensionAsked: Boolean(extensionAsked),
    demo: Boolean(demo),
  };
}
