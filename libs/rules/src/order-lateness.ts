import { UNIT_TURN_STATES, type OrderState, type OrderTier } from '@portfolio/contracts';
import type { BusinessDate } from './business-date';
import { workingDaysBetween, type WorkingCalendar } from './working-days';

/** From so many working days over the deadline on the tier turns. */
export const ORDER_TIER_THRESHOLDS = { yellow: 1, red: 4 } as const;

export interface OrderDates {
  state: OrderState;
  deadline: BusinessDate | null;
  firstDeadline: BusinessDate | null;
  /** The unit's last answer; null while one is owed. */
  answeredOn: BusinessDate | null;
}

export interface OrderStanding {
  /** Null without a deadline. */
  tier: OrderTier | null;
  /** Working days between the deadline and the answer, or today while none is there; 0 when in time. */
  overdueWorkingDays: number;
  /** The same against the deadline the order was issued with, which no extension moves. */
  firstOverdueWorkingDays: number;
  /** Until the deadline, negative when it is past; null where the unit need not act. */
  workingDaysLeft: number | null;
}

const NOTHING: OrderStanding = { tier: null, overdueWorkingDays: 0, firstOverdueWorkingDays: 0, workingDaysLeft: null };

/** Where an order stands against its deadlines. The day of the deadline is in time; an answer stops the count, a return sets it going again. */
export function orderStanding({ state, deadline, firstDeadline, answeredOn }: OrderDates, asOf: BusinessDate, calendar: WorkingCalendar): OrderStanding {
  if (deadline === null || ENDED_UNANSWERED.includes(state)) return NOTHING;
  const reached = answeredOn ?? asOf;
  const overdueWorkingDays = Math.max(0, workingDaysBetween(deadline, reached, calendar));
  const firstOverdueWorkingDays = Math.max(0, workingDaysBetween(firstDeadline ?? deadline, reached, calendar));
  const workingDaysLeft = UNIT_TURN_STATES.includes(state) ? workingDaysBetween(asOf, deadline, calendar) : null;
  return { tier: orderTier(overdueWorkingDays), overdueWorkingDays, firstOverdueWorkingDays, workingDaysLeft };
}

/** 蓝 in time, 黄 from the first working day over, 红 from the fourth. */
export function orderTier(overdueWorkingDays: number): OrderTier {
  if (overdueWorkingDays >= ORDER_TIER_THRESHOLDS.red) return 'red';
  return overdueWorkingDays >= ORDER_TIER_THRESHOLDS.yellow ? 'yellow' : 'blue';
}

/** Taken back by 督查室: nothing is owed any more, so nothing is late. */
const ENDED_UNANSWERED: readonly OrderState[] = ['drafted', 'discarded', 'withdrawn', 'voided'];
